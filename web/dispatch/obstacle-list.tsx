import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dispatchApi, type Obstacle } from "@kept/domain/dispatch/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { EngineerChoice } from "./engineer-choice.tsx";
import classes from "./dispatch.module.css";

/** What engineers flagged and somebody has to answer, with the time left for it (3.6.3). */
export function ObstacleList({ chosen, choose }: { chosen: string | null; choose: (ticketId: string | null) => void }) {
  const t = useMessages(messages);
  const may = useMay();
  const { data } = useAsk(dispatchApi.obstacles, {}, { enabled: may(dispatchApi.obstacles) });
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-label={t("obstacles")}>
      <h2 className={classes.heading}>{t("obstacles")}</h2>
      <ul className={classes.list}>
        {data.rows.map((obstacle) => (
          <ObstacleLine
            key={obstacle.id}
            obstacle={obstacle}
            answered={() => chosen === obstacle.ticketId && choose(null)}
          />
        ))}
      </ul>
    </section>
  );
}

function ObstacleLine({ obstacle, answered }: { obstacle: Obstacle; answered: () => void }) {
  const t = useMessages(messages);
  const [reason, setReason] = useState("");
  const [engineerId, setEngineerId] = useState<string | null>(null);
  const answer = useDo(dispatchApi.answerObstacle, { onDone: answered, onRefused: () => true });
  const { id, ticketNumber, engineerName, kind, says, flaggedAt, answerBy } = obstacle;
  return (
    <li className={classes.obstacle}>
      <span>
        <Link to="/tickets/$id" params={{ id: ticketNumber } as never}>
          {ticketNumber}
        </Link>{" "}
        {engineerName} · <strong>{t(kind)}</strong> · {says}
      </span>
      <PromiseClock short state="running" startedAt={flaggedAt} dueAt={answerBy} clause="3.6.3" />
      <TextInput label={t("why")} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <EngineerChoice not={obstacle.engineerId} chosen={engineerId} choose={setEngineerId} />
      {answer.error && <ErrorNote says={answer.error.detail} />}
      <Button
        size="compact-sm"
        disabled={reason.trim() === ""}
        loading={answer.isPending}
        onClick={() => answer.mutate({ id, reason, ...(engineerId ? { engineerId } : {}) })}
      >
        {engineerId ? t("assign") : t("stays", { name: engineerName })}
      </Button>
    </li>
  );
}
