import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";

/** Adds a note; also to a closed ticket, because what one learns later belongs there. */
export async function addNote(work: Work, note: { id: string; text: string }): Promise<Ticket> {
  return happen(work, await heldTicket(work, note.id), { kind: "noted", text: note.text });
}
