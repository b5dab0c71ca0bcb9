import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";

/** Sets the tags of a ticket; nothing happens when they are the same. */
export async function setTags(work: Work, asked: { id: string; tags: readonly string[] }): Promise<Ticket> {
  const held = await heldTicket(work, asked.id);
  const tags = [...new Set(asked.tags)].sort();
  const added = tags.filter((tag) => !held.tags.includes(tag));
  const removed = held.tags.filter((tag) => !tags.includes(tag));
  if (added.length + removed.length === 0) return held;
  const ticket = await happen(work, held, { kind: "tagged", added, removed }, { tags });
  await announce<TicketEvents>(work, "ticket.tagged", { ticketId: ticket.id, added, removed });
  return ticket;
}
