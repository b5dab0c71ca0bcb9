import type { InputOf } from "@kept/domain/kit/api.ts";
import { hour, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import { dayAfter, dayAt, dayOf } from "@kept/domain/notices/wall-clock.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { ProposedTime, Reminder } from "@kept/domain/tickets/reminder.ts";
import type { remindersApi } from "@kept/domain/tickets/reminders-api.ts";
import { settleNotices, tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { DueTimer } from "../platform/house.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { absentNow, actingFor, dutyAhead, personOf } from "../staff/index.ts";
import { ticketOf } from "./find-tickets.ts";
import { personIn } from "./follow.ts";
import {
  deleteReminder,
  insertReminder,
  openReminders,
  reminderById,
  updateReminder,
  type KeptReminder,
} from "./store-reminders.ts";

type Api = typeof remindersApi;

/** What whoever asks wanted to be reminded of, and those they stand in for while these are absent. */
export async function reminders(work: Work, { ticketId }: { ticketId?: string | undefined }) {
  if (work.by.kind !== "staff") return { rows: [] };
  const ids = [work.by.id, ...(await actedFor(work))];
  return { rows: (await openReminders(work, ids, ticketId)).map((one) => seenBy(work, one)) };
}

/** Reminds whoever asks of something on a ticket. */
export async function remind(work: Work, asked: InputOf<Api["remind"]>): Promise<Reminder> {
  const { id: personId } = personIn(work);
  const ticket = await ticketOf(work, asked.ticketId);
  ahead(work, asked.at);
  const id = newId(work);
  await insertReminder(work, { id, ticketId: ticket.id, personId, at: asked.at, text: asked.text });
  return set(work, await own(work, id), "tickets.remind");
}

/** Moves a reminder to another time; what was told of it at the old one no longer waits. */
export async function moveReminder(work: Work, asked: InputOf<Api["moveReminder"]>): Promise<Reminder> {
  const held = await own(work, asked.id);
  ahead(work, asked.at);
  await updateReminder(work, held.id, { at: asked.at, text: asked.text, doneAt: null });
  await settleTold(work, held);
  return set(work, await own(work, held.id), "tickets.moveReminder");
}

/** What a reminder was about is done, by whose it is or by who stands in for them. */
export async function doReminder(work: Work, { id }: { id: string }): Promise<Reminder> {
  const held = await own(work, id);
  await updateReminder(work, id, { ...held, doneAt: held.doneAt ?? work.now });
  cancelTimer(work, keyOf(id));
  await settleTold(work, held);
  return noted(work, await own(work, id), "tickets.doReminder");
}

/** It is not done after all. */
export async function undoReminder(work: Work, { id }: { id: string }): Promise<Reminder> {
  const held = await own(work, id);
  await updateReminder(work, id, { ...held, doneAt: null });
  const next = await own(work, id);
  return held.at > work.now ? set(work, next, "tickets.undoReminder") : noted(work, next, "tickets.undoReminder");
}

/** Deletes a reminder; nobody is told any more. */
export async function dropReminder(work: Work, { id }: { id: string }): Promise<null> {
  const held = await own(work, id);
  await deleteReminder(work, id);
  cancelTimer(work, keyOf(id));
  await settleTold(work, held);
  noted(work, held, "tickets.dropReminder");
  return null;
}

/** Times a reminder may be set to, moved into the working hours of whoever asks where the roster knows them. */
export async function proposedTimes(work: Work): Promise<{ rows: ProposedTime[] }> {
  const { id } = personIn(work);
  const { zone } = await personOf(work, id);
  const soon = plus(work.now, 2 * hour);
  const morning = dayAt(dayAfter(dayOf(work.now, zone)), "09:00", zone);
  const { on, begins } = await dutyAhead(work, id, [soon, morning]);
  const rows: ProposedTime[] = [
    { choice: "in-two-hours", at: on[0] ?? soon },
    { choice: "tomorrow-morning", at: on[1] ?? morning },
    ...(begins ? [{ choice: "next-duty" as const, at: begins }] : []),
  ];
  return { rows: rows.filter(({ at }, place) => rows.findIndex((one) => one.at === at) === place) };
}

/** A reminder is due: whose it is hears of it, or who stands in for them. */
export async function remindNow(work: Work, { payload }: DueTimer): Promise<void> {
  const held = await reminderById(work, String(payload["id"]));
  if (!held || held.doneAt || held.at > work.now) return;
  await tell(work, {
    to: [held.personId],
    kind: "reminder",
    about: aboutOf(held),
    title: `${held.number} ${held.customerName}`,
    says: text(
      `提醒 ${held.number}：${held.text}`,
      `提醒 ${held.number}：${held.text}`,
      `Reminder on ${held.number}: ${held.text}`,
    ),
    wants: "act",
    onceKey: `reminder:${held.id}:${held.at}`,
  });
  changed(work, "reminders");
}

/** A reminder of whoever asks, or of someone they stand in for; to anybody else it does not exist. */
async function own(work: Work, id: string): Promise<KeptReminder> {
  const { id: mine } = personIn(work);
  const held = await reminderById(work, id);
  if (!held || (held.personId !== mine && !(await actedFor(work)).includes(held.personId)))
    throw refuse("reminder-not-found");
  return held;
}

/** Those who are absent and for whom whoever asks stands in. */
async function actedFor(work: Work): Promise<string[]> {
  const acting = await actingFor(work, await absentNow(work));
  return acting.flatMap(({ id, insteadOf }) => (id === work.by.id && insteadOf ? [insteadOf] : []));
}

function ahead(work: Work, at: Instant): void {
  if (at <= work.now) throw refuse("reminder-in-past");
}

function set(work: Work, held: KeptReminder, verb: string): Reminder {
  setTimer(work, { key: keyOf(held.id), kind: "reminder", dueAt: held.at, payload: { id: held.id } });
  return noted(work, held, verb);
}

function noted(work: Work, held: KeptReminder, verb: string): Reminder {
  const { id, ticketId, at, text: words, doneAt } = held;
  record(work, { verb, subject: `ticket:${ticketId}`, after: { id, at, text: words, doneAt } });
  changed(work, "reminders");
  return seenBy(work, held);
}

const seenBy = (work: Work, { fromTicketId: _, ...held }: KeptReminder): Reminder => ({
  ...held,
  insteadOf: held.personId === work.by.id ? null : held.personName,
});

const aboutOf = ({ id, ticketId }: KeptReminder) => ({ kind: "ticket-line", id: `${ticketId}#reminder-${id}` });

/** What was told of a reminder no longer waits, also where it was told before a merge brought it here. */
async function settleTold(work: Work, held: KeptReminder): Promise<void> {
  await settleNotices(work, aboutOf(held));
  if (held.fromTicketId) await settleNotices(work, aboutOf({ ...held, ticketId: held.fromTicketId }));
}

const keyOf = (id: string): string => `reminder:${id}`;
