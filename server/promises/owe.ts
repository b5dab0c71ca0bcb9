import type { ClauseId } from "@kept/domain/charter/clause.ts";
import { budgetOf } from "@kept/domain/charter/figure.ts";
import { instantAt, msOf, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import type { Debtor, Evidence, PromiseTerms, Subject } from "@kept/domain/promises/promise.ts";
import { calendarOf } from "../calendar/index.ts";
import { clauseInForce } from "../charter/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { setTimers } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { aboutOf, keptEvent } from "./end-promise.ts";
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
  /** What keeps it at once, as the operator's answer keeps 3.3a of a report by phone. */
  keptAtOnce?: Evidence & { at?: Instant };
};

/** A promise that was made: when it is due, unless it ended at once. */
export type Owed = { id: string; clause: ClauseId; startedAt: Instant; dueAt: Instant | null };

/** Makes a promise under the clause as it holds now and starts its clock; the same one twice is one promise. Returns its id. */
export async function owe(work: Work, owing: Owing): Promise<string> {
  const [owed] = await oweAll(work, [owing]);
  if (owed) return owed.id;
  const before = await madeBefore(work, owing.clause, owing.subject, owing.startedAt ?? work.now);
  if (!before) throw new Error(`no promise was made under ${owing.clause}`);
  return before.id;
}

/** Makes several promises at once, in one statement; returns those that are new. */
export async function oweAll(work: Work, owings: readonly Owing[]): Promise<Owed[]> {
  const promises: NewPromise[] = [];
  for (const owing of owings) promises.push(await promiseFor(work, owing));
  const made = new Set(await insertPromises(work, promises));
  const fresh = promises.filter(({ id }) => made.has(id));
  setTimers(
    work,
    fresh.flatMap(({ id, projection }) => (projection.nextAlarmAt ? [alarmTimer(id, projection.nextAlarmAt)] : [])),
  );
  for (const promise of fresh) await tellOthers(work, promise);
  if (fresh.length > 0) changed(work, "promise-counts");
  return fresh.map(({ id, terms: { clause, startedAt }, projection: { dueAt, endedAt } }) => ({
    id,
    clause,
    startedAt,
    dueAt: endedAt ? null : dueAt,
  }));
}

async function tellOthers(work: Work, promise: NewPromise): Promise<void> {
  changed(work, "promises", promise.id);
  await announce<PromiseEvents>(work, "promise.owed", aboutOf(promise));
  if (promise.events.length > 0) await announce<PromiseEvents>(work, "promise.kept", aboutOf(promise));
}

async function promiseFor(work: Work, owing: Owing): Promise<NewPromise> {
  const terms = await termsOf(work, owing);
  const events = owing.keptAtOnce ? [keptEvent(work, terms.startedAt, owing.keptAtOnce, owing.keptAtOnce.at)] : [];
  const { subject, customerId, debtor } = owing;
  const projection = projectionOf({ terms, events, alarms: [] });
  return { id: newId(work), subject, customerId, debtor, terms, events, projection };
}

async function termsOf(work: Work, owing: Owing): Promise<PromiseTerms> {
  const clause = await clauseInForce(work, owing.clause);
  return {
    clause: owing.clause,
    clauseVersion: clause.version,
    startedAt: instantAt(msOf(owing.startedAt ?? work.now)),
    begunBy: owing.begunBy,
    budgetMs: owing.dueAt ? null : (owing.budgetMs ?? budgetOf(clause.figure)),
    fixedDueAt: owing.dueAt ? instantAt(msOf(owing.dueAt)) : null,
    calendar: await calendarOf(work, clause.calendarId),
    warnings: [...clause.warnings],
    ladder: [...clause.ladder],
  };
}
