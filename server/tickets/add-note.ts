import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { tellMentioned } from "./mention.ts";
import { tellFollowers } from "./tell-followers.ts";

/** Adds a note and tells whom it mentions and who follows; also to a closed ticket, because what one learns later belongs there. */
export async function addNote(work: Work, note: { id: string; text: string }): Promise<Ticket> {
  const ticket = await happen(work, await heldTicket(work, note.id), { kind: "noted", text: note.text });
  const mentioned = await tellMentioned(work, ticket, note.text);
  await tellFollowers(work, { ticketId: ticket.id, what: "noted", said: note.text, except: mentioned });
  return ticket;
}
