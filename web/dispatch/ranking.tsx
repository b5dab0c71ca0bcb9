import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import type { AssigningRight } from "@kept/domain/dispatch/assigning-right.ts";
import type { RankedEngineer, RankReason } from "@kept/domain/dispatch/rank-engineers.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { useSkillName } from "./skill-name.ts";
import classes from "./dispatch.module.css";

type Props = { ticketId: string; right: AssigningRight; done: () => void };

/** Who fits a ticket, the best first, each with the reasons and a key to assign; with the reason where one is needed. */
export function Ranking({ ticketId, right, done }: Props) {
  const t = useMessages(messages);
  const [why, setWhy] = useState("");
  const ticket = useAsk(ticketsApi.read, { id: ticketId });
  const ranking = useAsk(dispatchApi.ranking, { id: ticketId });
  const assign = useDo(dispatchApi.assign, {
    onDone: (_done, { engineerId }) => {
      const name = rows.find(({ id }) => id === engineerId)?.name ?? "";
      notifications.show({ color: "green", message: t("assigned", { name }) });
      setWhy("");
      done();
    },
    onRefused: () => true,
  });
  const rows = ranking.data?.rows ?? [];
  const held = ticket.data?.ticket.engineerId ?? null;
  const give = (engineer: RankedEngineer | undefined) =>
    engineer && right.may && assign.mutate({ id: ticketId, engineerId: engineer.id, why });
  useKeys(
    Object.fromEntries(rows.slice(0, 9).map((engineer, place) => [String(place + 1), () => void give(engineer)])),
  );
  const needsWhy = right.as === "hotline" || held !== null;
  return (
    <section aria-label={t("whoFits", { number: ticket.data?.ticket.number ?? "" })}>
      <h2 className={classes.heading}>{t("whoFits", { number: ticket.data?.ticket.number ?? "" })}</h2>
      {right.may && (
        <Textarea
          label={t("why")}
          description={needsWhy ? t("whyNeeded") : undefined}
          required={needsWhy}
          autosize
          minRows={1}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          mb="sm"
        />
      )}
      {assign.error && <ErrorNote says={assign.error.detail} />}
      <ol className={classes.list}>
        {rows.map((engineer, place) => (
          <li
            key={engineer.id}
            className={classes.engineer}
            data-away={engineer.reasons.some(({ kind }) => kind === "away") || undefined}
          >
            {right.may && place < 9 ? <KeyHint keys={String(place + 1)} /> : <span />}
            <span>
              {engineer.name}
              <Reasons reasons={engineer.reasons} />
            </span>
            {right.may && engineer.id !== held && (
              <Button
                size="compact-sm"
                variant={place === 0 ? "filled" : "default"}
                aria-label={t("assignTo", { name: engineer.name })}
                loading={assign.isPending && assign.variables.engineerId === engineer.id}
                onClick={() => give(engineer)}
              >
                {t("assign")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reasons({ reasons }: { reasons: readonly RankReason[] }) {
  const t = useMessages(messages);
  const skillName = useSkillName();
  return (
    <span className={classes.reasons}>
      {reasons.map(({ kind, count = 0, word = "" }) => (
        <span key={`${kind} ${word}`}>{t(kind, { count, word: skillName(word) })}</span>
      ))}
    </span>
  );
}
