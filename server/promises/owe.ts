import type { ClauseId } from "@kept/domain/charter/clause.ts";
import { WorkingCalendar } from "@kept/domain/calendar/working-calendar.ts";
import { instantAt, msOf, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import type { Debtor, Evidence, PromiseTerms, Subject } from "@kept/domain/promises/promise.ts";
import { knownCalendar } from "../calendar/index.ts";
import { clauseInForce } from "../charter/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { setTimers } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { alarmTimer, projectionOf } from "./settle.ts";
import { insertPromises, madeBefore, type NewPromise } from "./store.ts";

/** What is owed: a clause to someone, from a moment on, by the clause's figure unless a budget or a date is given. */
export type Owing = {
  clause: ClauseId;
  subject: Subject;
  customerId: string | null;
  debtor: Debtor;
  begunBy: Evidence;
  startedAt?: Instant;
  /** A date promised instead of a budget. */
  dueAt?: Instant;
  budgetMs?: Duration;
};

/** Makes a promise under the clause as it holds now and starts its clock; the same one twice is one promise. Returns its id. */
export async function owe(work: Work, owing: Owing): Promise<string> {
  const [id] = await oweAll(work, [owing]);
  if (id) return id;
  const before = await madeBefore(work, owing.clause, owing.subject, owing.startedAt ?? work.now);
  if (!before) throw new Error(`no promise was made under ${owing.clause}`);
  return before.id;
}

/** Makes several promises at once; returns the ids of those that are new. */
export async function oweAll(work: Work, owings: readonly Owing[]): Promise<string[]> {
  const promises: NewPromise[] = [];
  for (const owing of owings) promises.push(await promiseFor(work, owing));
  const made = await insertPromises(work, promises);
  const fresh = promises.filter(({ id }) => made.includes(id));
  await setTimers(
    work,
    fresh.flatMap(({ id, projection }) => (projection.nextAlarmAt ? [alarmTimer(id, projection.nextAlarmAt)] : [])),
  );
  for (const { id, terms, subject, customerId } of fresh) {
    changed(work, "promises", id);
    await announce<PromiseEvents>(work, "promise.owed", { promiseId: id, clause: terms.clause, subject, customerId });
  }
  if (fresh.length > 0) changed(work, "promise-counts");
  return made;
}

async function promiseFor(work: Work, owing: Owing): Promise<NewPromise> {
  const terms = await termsOf(work, owing);
  const { subject, customerId, debtor } = owing;
  const projection = projectionOf({ terms, events: [], alarms: [] }, work.now);
  return { id: newId(work), subject, customerId, debtor, terms, projection };
}

async function termsOf(work: Work, owing: Owing): Promise<PromiseTerms> {
  const startedAt = instantAt(msOf(owing.startedAt ?? work.now));
  const clause = await clauseInForce(work, owing.clause, work.now);
  return {
    clause: owing.clause,
    clauseVersion: clause.version,
    startedAt,
    begunBy: owing.begunBy,
    budgetMs: owing.dueAt ? null : (owing.budgetMs ?? clause.budgetMs),
    fixedDueAt: owing.dueAt ?? null,
    calendar: clause.calendarId ? await calendarOf(work, clause.calendarId) : null,
    warnings: [...clause.warnings],
    ladder: [...clause.ladder],
  };
}

async function calendarOf(work: Work, id: string): Promise<WorkingCalendar> {
  const version = await knownCalendar(work, id);
  return WorkingCalendar.parse({ ...version.rules, id, version: version.version });
}
