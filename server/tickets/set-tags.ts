import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";

/** Sets the tags of a ticket; nothing happens when they are the same. */
export async function setTags(work: Work, asked: { id: string; tags: readonly string[] }): Promise<Ticket> {
  const held = await heldTicket(work, asked.id);
  const tags = [...new Set(asked.tags)].sort();
  const added = tags.filter((tag) => !held.tags.includes(tag));
  const removed = held.tags.filter((tag) => !tags.includes(tag));
  if (added.length + removed.length === 0) return held;
  return happen(work, held, { kind: "tagged", added, removed }, { tags });
}
