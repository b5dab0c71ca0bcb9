import type { TicketStory } from "@kept/domain/tickets/api.ts";
import classes from "./beside.module.css";
import { BondList } from "./bond-list.tsx";
import { FollowerList } from "./follower-list.tsx";
import { ReminderList } from "./reminder-list.tsx";
import { TimeSpentList } from "./time-spent-list.tsx";

/** What stands beside a ticket for whoever works on it, besides its facts. */
export function BesideTicket({ story: { ticket } }: { story: TicketStory }) {
  return (
    <div className={classes.beside}>
      <BondList ticket={ticket} />
      <FollowerList ticketId={ticket.id} />
      <ReminderList ticketId={ticket.id} />
      <TimeSpentList ticketId={ticket.id} />
    </div>
  );
}
