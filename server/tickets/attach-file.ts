import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { givenFileOf, keepFile } from "../files/index.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { eventsOf } from "./store.ts";

/** Keeps a file and attaches it to a ticket. */
export async function attachFile(work: Work, asked: InputOf<typeof ticketsApi.attach>): Promise<Ticket> {
  const held = await heldTicket(work, asked.id);
  const { id: fileId, name, type, size } = await keepFile(work, asked.file);
  return happen(work, held, { kind: "attached", fileId, name, type, size });
}

/** A file of this ticket; one that hangs elsewhere is not given. */
export async function attachmentOf(work: Work, asked: { id: string; fileId: string }): Promise<GivenFile> {
  const events = await eventsOf(work, asked.id);
  if (!events.some(({ what }) => what.kind === "attached" && what.fileId === asked.fileId))
    throw refuse("ticket-not-found");
  return givenFileOf(work, asked.fileId);
}
