import { closedBetween } from "@kept/domain/calendar/closed-hours.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { PromiseReading, PromiseTrace } from "@kept/domain/promises/api.ts";
import { inForce, isEnd, type Subject } from "@kept/domain/promises/promise.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { refuse } from "@kept/domain/promises/reasons.ts";
import { traceOf, type TraceNames } from "@kept/domain/promises/trace.ts";
import { knownCalendar } from "../calendar/index.ts";
import { clauseInForce } from "../charter/index.ts";
import type { Work } from "../platform/work.ts";
import { promiseById, type KeptPromise } from "./store.ts";
import { readingById, readingsOn } from "./store-list.ts";

/** All promises about one thing as they stand, in the order in which they were made. */
export const promisesOn = (work: Work, subject: Subject): Promise<PromiseReading[]> =>
  readingsOn(work, subject.kind, subject.id);

/** One promise as it stands; refused when there is none of this id. */
export async function promiseRead(work: Work, { id }: { id: string }): Promise<PromiseReading> {
  const found = await readingById(work, id);
  if (!found) throw refuse("promise-unknown");
  return found;
}

/** Why a promise stands as it does, step by step. */
export async function promiseTraced(work: Work, { id }: { id: string }): Promise<PromiseTrace> {
  const promise = await promiseRead(work, { id });
  const kept = await promiseById(work, id);
  if (!kept) throw refuse("promise-unknown");
  const reading = readPromise(kept.terms, kept.events, work.now);
  const { usedMs, usedWithPausesMs, wallMs, verdictWithoutPauses } = reading;
  return {
    promise,
    steps: traceOf(kept.terms, kept.events, kept.alarms, reading, await namesFor(work, kept)),
    pauses: inForce(kept.events).flatMap((event, place, events) => {
      if (event.kind !== "paused") return [];
      const until = events.slice(place).find((later) => later.kind === "resumed" || isEnd(later));
      return [{ from: event.at, until: until?.at ?? null, reason: event.reason, evidence: event.evidence }];
    }),
    closed: closedBetween(kept.terms.calendar, promise.startedAt, lastOf(promise, work.now)),
    figures: { usedMs, usedWithPausesMs, wallMs, verdictWithoutPauses },
  };
}

const lastOf = ({ dueAt, endedAt }: PromiseReading, now: Instant): Instant => {
  const until = endedAt ?? now;
  return dueAt && dueAt > until ? dueAt : until;
};

async function namesFor(work: Work, { terms }: KeptPromise): Promise<TraceNames> {
  const { starts, stops } = await clauseInForce(work, terms.clause, terms.startedAt);
  const id = terms.calendar?.id ?? null;
  return { starts, stops, calendar: id === null ? null : (await knownCalendar(work, id, terms.startedAt)).name };
}
