import type { InputOf } from "@kept/domain/kit/api.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { settleNotices } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { keep, owe } from "../promises/index.ts";
import { happen } from "./add-event.ts";
import { arriveAt } from "./follow-merge.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";
import { actOnOwn } from "./own-ticket.ts";

/** Logs that the engineer was in touch; the first contact keeps 3.5.5 and starts the 4 hours of 3.6.4. */
export async function logContact(work: Work, contact: InputOf<typeof ticketsApi.contact>): Promise<Ticket> {
  const { held, followed } = await arriveAt(work, contact.id, contact.version);
  actOnOwn(work, held);
  const { way, with: person, text } = contact;
  const ticket = await happen(work, held, { kind: "contacted", way, with: person, text, ...followed });
  const engineerId = ticket.engineerId ?? "";
  const first = held.firstContactAt === null;
  if (first) {
    const by = { kind: "ticket-contact", id: ticket.id };
    await keep(work, { clause: "3.5.5", subject: subjectOf(ticket.id), by });
    await keep(work, { clause: "3.3a", subject: subjectOf(ticket.id), by });
    await owe(work, {
      clause: "3.6.4",
      subject: subjectOf(ticket.id),
      customerId: ticket.customerId,
      debtor: { staffId: engineerId },
      begunBy: { kind: "ticket-contact", id: ticket.id },
    });
  }
  await settleNotices(work, { kind: "ticket", id: ticket.id }, ["ticket-assigned", "ticket-reopened"]);
  await announce<TicketEvents>(work, "ticket.contacted", { ticketId: ticket.id, engineerId, first });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}
