import type { RunningSession } from "@kept/domain/staff/sessions-api.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { agentName } from "./agent-name.ts";
import { messages } from "./security-messages.ts";
import { SureButton } from "./sure-button.tsx";
import classes from "./staff.module.css";

type Props = { sessions: readonly RunningSession[]; withNames: boolean; end: (id: string) => void };

/** Where people are signed in: with what, from where, seen when; each can be ended but the one that looks. */
export function SessionList({ sessions, withNames, end }: Props) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  return (
    <ul className={classes.lines}>
      {sessions.map(({ id, staffName, beganAt, lastSeenAt, address, agent, mine }) => (
        <li key={id}>
          <span>
            {withNames && <strong>{staffName} · </strong>}
            <span title={agent ?? undefined}>{agent ? agentName(agent) : t("unknownAgent")}</span>
            {address && ` · ${address}`}
            <span className={classes.quiet}>
              {" · "}
              {mine ? t("thisOne") : t("seen", { when: times.when(lastSeenAt, now) })}
              {" · "}
              <span title={times.exact(beganAt)}>{t("since", { when: times.when(beganAt, now) })}</span>
            </span>
          </span>
          {!mine && <SureButton word={t("end")} asks={t("endAsks")} does={() => end(id)} />}
        </li>
      ))}
    </ul>
  );
}
