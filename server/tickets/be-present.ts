import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "./find-tickets.ts";
import { lastSaid, presentOn, removePresence, writePresence } from "./store-presence.ts";

type Said = InputOf<typeof ticketsApi.bePresent>;

/** Someone has a ticket open; the others hear of it only when something is new, not at each beat. */
export async function bePresent(work: Work, { id, tab, writing }: Said): Promise<OutputOf<typeof ticketsApi.present>> {
  if (work.by.kind !== "staff") return { rows: await presentOn(work, id) };
  const before = await lastSaid(work, tab);
  if (before?.ticketId !== id) await ticketOf(work, id);
  await writePresence(work, id, tab, writing);
  if (before && before.ticketId !== id) tell(work, before.ticketId);
  if (before?.ticketId !== id || before.writing !== writing) tell(work, id);
  return { rows: await presentOn(work, id) };
}

/** A tab was closed or shows something else; those still on the ticket see it at once. */
export async function leaveTicket(work: Work, { tab }: { id: string; tab: string }): Promise<null> {
  for (const { ticketId } of await removePresence(work, tab)) tell(work, ticketId);
  return null;
}

const tell = (work: Work, ticketId: string) => changed(work, "ticket-presence", ticketId);
