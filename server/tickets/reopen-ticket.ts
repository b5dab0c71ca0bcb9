import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { countOpenTickets } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { owe } from "../promises/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { ticketOf } from "./find-tickets.ts";
import { debtorOf } from "./open-ticket.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";
import { mergeOf } from "./store-bonds.ts";

/** Opens a solved or closed ticket again, with the reason; its 48 hours begin anew (3.6.6) and its engineer is told. */
export async function reopenTicket(
  work: Work,
  asked: { id: string; version?: number | undefined; why: string },
): Promise<Ticket> {
  const { why } = asked;
  const held = await heldTicket(work, asked.id, asked.version);
  const merge = held.state === "closed" ? await mergeOf(work, held.id) : undefined;
  if (merge) throw refuse("merge-already", { number: (await ticketOf(work, merge.intoId)).number });
  const ticket = await happen(work, held, { kind: "reopened", why });
  if (held.state === "closed") await countOpenTickets(work, ticket.customerId, 1);
  await owe(work, {
    clause: "3.6.6",
    subject: subjectOf(ticket.id),
    customerId: ticket.customerId,
    debtor: debtorOf(ticket),
    begunBy: { kind: "ticket-reopened", id: ticket.id, text: why },
  });
  if (ticket.engineerId)
    await tell(work, {
      to: [ticket.engineerId],
      kind: "ticket-reopened",
      about: { kind: "ticket", id: ticket.id },
      says: text(
        `${ticket.number} 重新開啟：${why}`,
        `${ticket.number} 重新开启：${why}`,
        `${ticket.number} was opened again: ${why}`,
      ),
      wants: "act",
      onceKey: `ticket-reopened:${ticket.id}:${ticket.version}`,
    });
  await announce<TicketEvents>(work, "ticket.reopened", { ticketId: ticket.id, why });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}
