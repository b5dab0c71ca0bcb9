import { Button, Chip } from "@mantine/core";
import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { findingNames, findingsIn, type FindingKind } from "@kept/domain/fax/fax-findings.ts";
import { scripts, type Script } from "@kept/domain/fax/reading.ts";
import { useTakenWords } from "../platform/taken-words.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./fax.module.css";
import { messages } from "./messages.ts";

/** Where each kind goes when a ticket is opened. */
const fieldOf: Readonly<Record<FindingKind, string>> = {
  model: "machineText",
  serial: "machineText",
  order: "faultText",
  phone: "phone",
};

/** What was told with a fax, and what a program read on it. */
export const FaxWords = ({ arrival }: { arrival: Pick<Arrival, "id" | "to" | "text"> }) => (
  <>
    {arrival.text && <p className={classes.text}>{arrival.text}</p>}
    <ReadWords arrival={arrival} />
  </>
);

/** What a program read on a fax: suggestions one takes into the ticket by a click, and the whole text folded; never taken by itself. */
function ReadWords({ arrival }: { arrival: Pick<Arrival, "id" | "to"> }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const may = useMay();
  const { id } = arrival;
  const reading = useAsk(faxApi.reading, { id }, { enabled: may(faxApi.reading) }).data;
  const { data } = useAsk(arrivalsApi.read, { id });
  const { isTaken, toggle } = useTakenWords(id);
  if (!reading || reading.state === "not-asked" || !data) return null;
  if (reading.state === "unreadable")
    return <p className={classes.quiet}>{t("readNothing", { why: reading.says ?? "" })}</p>;
  if (data.readText === "") return reading.state === "read" ? <p className={classes.quiet}>{t("readBlank")}</p> : null;
  const found = findingsIn(data.readText, [arrival.to]);
  return (
    <section aria-label={t("readByProgram")} className={classes.read}>
      {found.length > 0 && (
        <>
          <p className={classes.quiet}>{t("takeWords")}</p>
          <div className={classes.found}>
            {found.map(({ kind, value }) => (
              <Chip
                key={value}
                size="xs"
                variant="outline"
                checked={isTaken(value)}
                onChange={() => toggle(value, fieldOf[kind])}
              >
                {findingNames[kind][language]} {value}
              </Chip>
            ))}
          </div>
        </>
      )}
      <details>
        <summary>{t("readByProgram")}</summary>
        <pre className={classes.words}>{data.readText}</pre>
        <Again id={id} now={reading.script} />
      </details>
    </section>
  );
}

/** Has it read by other letters. */
function Again({ id, now }: { id: string; now: Script | null }) {
  const t = useMessages(messages);
  const again = useDo(faxApi.readAgain);
  return (
    <p className={classes.found}>
      {scripts
        .filter((script) => script !== now)
        .map((script) => (
          <Button
            key={script}
            size="compact-xs"
            variant="default"
            loading={again.isPending && again.variables.script === script}
            onClick={() => again.mutate({ id, script })}
          >
            {t(`again-${script}`)}
          </Button>
        ))}
    </p>
  );
}
