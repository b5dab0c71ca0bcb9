import { Button } from "@mantine/core";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { Link } from "@tanstack/react-router";
import { ticketsApi, type TicketRow } from "@kept/domain/tickets/api.ts";
import { stateNames, urgencyNames, waitingNames } from "@kept/domain/tickets/words.ts";
import { WaitingReason } from "@kept/domain/tickets/happening.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { Moment } from "../platform/moment.tsx";
import { messages } from "./messages.ts";
import { NextClock } from "./next-clock.tsx";
import classes from "./tickets.module.css";

type Props = {
  asked: AskOf<typeof ticketsApi.list>;
  /** Whether it is the last page shown, which says how it goes on. */
  goesOn: boolean;
  more: (mark: string) => void;
};

/** One page of the list; it keeps itself up to date. */
export function TicketPageOfList({ asked, goesOn, more }: Props) {
  const t = useMessages(messages);
  const { data } = useAsk(ticketsApi.list, asked);
  if (!data) return null;
  const empty = data.rows.length === 0 && !asked.after;
  return (
    <tbody>
      {data.rows.map((ticket) => (
        <TicketLine key={ticket.id} ticket={ticket} />
      ))}
      {(empty || (goesOn && data.next)) && (
        <tr>
          <td colSpan={6}>
            {empty ? (
              <EmptyState title={t("none")} hint={t("noneHint")} />
            ) : (
              <Button variant="default" size="xs" onClick={() => data.next && more(data.next)}>
                {t("more")}
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function TicketLine({ ticket }: { ticket: TicketRow }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const presses = ticket.urgency === "high" || ticket.urgency === "critical";
  const waiting = WaitingReason.safeParse(ticket.waitingFor).data;
  return (
    <tr className={classes.row}>
      <td>
        <Link to="/tickets/$id" params={{ id: ticket.number }} className={classes.number} data-ticket-link>
          {ticket.number}
        </Link>
      </td>
      <td className={classes.wide} title={ticket.faultText}>
        {ticket.urgency !== "normal" && (
          <span className={presses ? classes.presses : classes.quiet}>{urgencyNames[ticket.urgency][language]} · </span>
        )}
        {ticket.customerName}{" "}
        <span className={classes.quiet}>· {[ticket.machineText, ticket.faultText].filter(Boolean).join(" · ")}</span>
      </td>
      <td>
        {stateNames[ticket.state][language]}
        {waiting && <span className={classes.quiet}> · {waitingNames[waiting][language]}</span>}
      </td>
      <td className={ticket.engineerName ? undefined : classes.quiet}>{ticket.engineerName ?? t("nobody")}</td>
      <td>
        <NextClock ticket={ticket} />
      </td>
      <td className={`${classes.end} ${classes.quiet} ${classes.narrowHidden}`}>
        <Moment at={ticket.receivedAt} />
      </td>
    </tr>
  );
}
