import { Button } from "@mantine/core";
import { troubled } from "@kept/domain/kit/letter-state.ts";
import { noticesApi, type Letter } from "@kept/domain/notices/api.ts";
import { Moment } from "../platform/moment.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./mail-messages.ts";
import classes from "./notices.module.css";

/** Letters with how far each has come; what is in trouble is sent again, or let be. */
export function LetterTable({ letters }: { letters: readonly Letter[] }) {
  const t = useMessages(messages);
  return (
    <table className={classes.letters}>
      <thead>
        <tr>
          <th>{t("to")}</th>
          <th>{t("subject")}</th>
          <th>{t("state")}</th>
          <th>{t("when")}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} />
        ))}
      </tbody>
    </table>
  );
}

function LetterRow({ letter }: { letter: Letter }) {
  const t = useMessages(messages);
  const repeat = useDo(noticesApi.repeatLetter);
  const letBe = useDo(noticesApi.letLetterBe);
  const { id, toName, toAddress, subject, state, attempts, lastError, dueAt, sentAt } = letter;
  const wantsCare = troubled.some((each) => each === state);
  return (
    <tr>
      <td>
        {toName} <span className={classes.quiet}>{toAddress}</span>
      </td>
      <td>{subject}</td>
      <td>
        {t(state)}
        {attempts > 1 && <span className={classes.quiet}> · {t("attempts", { n: attempts })}</span>}
        {lastError && <div className={classes.quiet}>{lastError}</div>}
        {wantsCare && (
          <div className={classes.foot}>
            <Button
              size="compact-xs"
              variant="default"
              title={state === "unsure" ? t("repeatUnsure") : undefined}
              loading={repeat.isPending}
              onClick={() => repeat.mutate({ id })}
            >
              {t("repeat")}
            </Button>
            <Button size="compact-xs" variant="subtle" loading={letBe.isPending} onClick={() => letBe.mutate({ id })}>
              {t("letBe")}
            </Button>
            {state === "unsure" && <span className={classes.quiet}>{t("repeatUnsure")}</span>}
          </div>
        )}
      </td>
      <td>
        <Moment at={sentAt ?? dueAt} />
      </td>
    </tr>
  );
}
