import { between, type Day } from "@kept/domain/kit/instant.ts";
import { dayOf } from "@kept/domain/notices/wall-clock.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { minutesOf, type TimeFacts, type WorkKind } from "@kept/domain/tickets/time-spent.ts";
import type { TicketTimes, Watch } from "@kept/domain/tickets/times-api.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "./find-tickets.ts";
import { personIn } from "./follow.ts";
import {
  deleteWatch,
  insertTime,
  insertWatch,
  timeHeld,
  timesOf,
  watchesOn,
  watchOf,
  writeCorrection,
} from "./store-times.ts";

/** The time spent on a ticket, and the watches that run on it. */
export const ticketTimes = async (work: Work, { id }: { id: string }): Promise<TicketTimes> => ({
  rows: await timesOf(work, id),
  watches: await watchesOn(work, id),
});

/** Writes down time that whoever asks spent on a ticket. */
export async function spendTime(work: Work, { id, ...facts }: TimeFacts & { id: string }): Promise<TicketTimes> {
  notAhead(work, facts.onDay);
  await writeDown(work, (await ticketOf(work, id)).id, facts);
  return ticketTimes(work, { id });
}

/** Corrects time that whoever asks wrote down; what it was stays on record. */
export async function correctTime(
  work: Work,
  asked: TimeFacts & { id: string; entryId: string },
): Promise<TicketTimes> {
  const { id, entryId, ...after } = asked;
  notAhead(work, after.onDay);
  return correct(work, id, entryId, after);
}

/** Takes time away that whoever asks wrote down; that it was there stays on record. */
export const removeTime = (work: Work, { id, entryId }: { id: string; entryId: string }): Promise<TicketTimes> =>
  correct(work, id, entryId, null);

/** Starts the watch of whoever asks on a ticket; one that runs on another is stopped and written down there. */
export async function startWatch(work: Work, { id, kind }: { id: string; kind: WorkKind }): Promise<TicketTimes> {
  const { id: personId } = personIn(work);
  const ticket = await ticketOf(work, id);
  const running = await watchOf(work, personId);
  if (running?.ticketId === ticket.id) return ticketTimes(work, { id });
  if (running) await endWatch(work, running);
  await insertWatch(work, { personId, ticketId: ticket.id, kind });
  record(work, { verb: "tickets.startWatch", subject: `ticket:${ticket.id}`, after: { kind } });
  changed(work, "ticket-times", ticket.id);
  return ticketTimes(work, { id });
}

/** Stops the watch of whoever asks and writes the time down. */
export async function stopWatch(work: Work, { id }: { id: string }): Promise<TicketTimes> {
  const running = await watchOf(work, personIn(work).id);
  if (running?.ticketId !== id) throw refuse("no-watch-runs");
  await endWatch(work, running);
  return ticketTimes(work, { id });
}

async function endWatch(work: Work, { personId, ticketId, kind, startedAt }: Watch): Promise<void> {
  await deleteWatch(work, personId);
  const minutes = minutesOf(between(startedAt, work.now));
  await writeDown(work, ticketId, { minutes, kind, onDay: dayOf(startedAt, zoneOf(work)), text: "" });
}

async function writeDown(work: Work, ticketId: string, facts: TimeFacts): Promise<void> {
  const { id: personId, name: personName } = personIn(work);
  await insertTime(work, { ...facts, ticketId, personId, personName });
  record(work, { verb: "tickets.spendTime", subject: `ticket:${ticketId}`, after: facts });
  changed(work, "ticket-times", ticketId);
}

async function correct(work: Work, ticketId: string, entryId: string, after: TimeFacts | null): Promise<TicketTimes> {
  const held = await timeHeld(work, ticketId, entryId);
  if (!held) throw refuse("time-not-found");
  const { personId, personName, ...before } = held;
  if (personId !== personIn(work).id) throw refuse("time-of-another", { who: personName });
  await writeCorrection(work, entryId, before, after);
  record(work, { verb: "tickets.correctTime", subject: `ticket:${ticketId}`, before, after });
  changed(work, "ticket-times", ticketId);
  return ticketTimes(work, { id: ticketId });
}

/** What lies ahead was not spent yet. */
function notAhead(work: Work, day: Day): void {
  if (day > dayOf(work.now, zoneOf(work))) throw refuse("time-lies-ahead");
}

const zoneOf = (work: Work): string => work.house.settings.zone;
