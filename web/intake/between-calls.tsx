import { Link } from "@tanstack/react-router";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

/** Between two calls: the tickets that came of mine and still run (3.5.7), and whom to call back (3.5.8). */
export function BetweenCalls() {
  const t = useMessages(messages);
  const language = useLanguage();
  const followed = useAsk(intakeApi.followed, {});
  const callBacks = useAsk(feedbackApi.callBacks, { state: "waiting", limit: 20 });
  return (
    <div className={classes.between}>
      <section aria-label={t("myTickets")}>
        <h2>{t("myTickets")}</h2>
        {followed.error && <ErrorNote says={followed.error.detail} again={() => void followed.refetch()} />}
        {followed.data?.rows.length === 0 && <EmptyState title={t("noneFollowed")} hint={t("noneFollowedHint")} />}
        {followed.data?.rows.map((ticket) => (
          <Link key={ticket.id} to="/tickets/$id" params={{ id: ticket.number }} className={classes.row}>
            <span>{ticket.number}</span>
            <span className={classes.cut}>
              {ticket.customerName} · {[ticket.machineText, ticket.faultText].filter(Boolean).join(" · ")}
            </span>
            <span className={classes.quiet}>
              {[stateNames[ticket.state][language], ticket.engineerName].filter(Boolean).join(" · ")}
            </span>
            {ticket.nextDueAt && ticket.nextStartedAt && ticket.nextClause && (
              <PromiseClock
                short
                clause={ticket.nextClause}
                startedAt={ticket.nextStartedAt}
                dueAt={ticket.nextDueAt}
                state="running"
              />
            )}
          </Link>
        ))}
      </section>
      <section aria-label={t("callBacks")}>
        <h2>{t("callBacks")}</h2>
        {callBacks.data?.rows.length === 0 && <p className={classes.quiet}>{t("noneCallBacks")}</p>}
        {callBacks.data?.rows.map((row) => (
          <Link key={row.id} to="/call-backs" search={{ id: row.id } as never} className={classes.row}>
            <span>{row.number}</span>
            <span className={classes.cut}>
              {row.customerName} · {row.reporter.name}
            </span>
            <Moment at={row.nextAt} />
          </Link>
        ))}
      </section>
    </div>
  );
}
