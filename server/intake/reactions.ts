import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Work } from "../platform/work.ts";
import { handOverPromises, keepPromises } from "./carry-promise.ts";

/** What was promised in a call and stayed with it follows the ticket it joined (3.5.5). */
export const reactions = {
  "ticket.assigned": (work: Work, { ticketId, engineerId }: TicketEvents["ticket.assigned"]) =>
    handOverPromises(work, ticketId, engineerId),
  "ticket.contacted": (work: Work, { ticketId }: TicketEvents["ticket.contacted"]) => keepPromises(work, ticketId),
};
