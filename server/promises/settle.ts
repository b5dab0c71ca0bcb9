import type { Instant } from "@kept/domain/kit/instant.ts";
import { nextAlarm } from "@kept/domain/promises/alarms.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { changed } from "../platform/announce.ts";
import { cancelTimer, setTimers } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { writeChanges, type Change, type Fresh, type KeptPromise, type Projection } from "./store.ts";

export const timerOf = (promiseId: string): string => `promise:${promiseId}`;

/** What is derived from a promise as it was when something last happened to it, so that deriving it again, whenever, gives the same. */
export function projectionOf(promise: Pick<KeptPromise, "terms" | "events" | "alarms">): Projection {
  const reading = readPromise(promise.terms, promise.events, lastChange(promise));
  const { state, dueAt, endedAt, brokenAt, verdictWithoutPauses } = reading;
  const next = nextAlarm(promise.terms, promise.events, promise.alarms);
  const keptByPauses = state === "kept" && verdictWithoutPauses === "broken";
  return { state, dueAt, endedAt, brokenAt, keptByPauses, nextAlarmAt: next?.at ?? null };
}

function lastChange({ terms, events, alarms }: Pick<KeptPromise, "terms" | "events" | "alarms">): Instant {
  const moments = [...events.map(({ at }) => at), ...alarms.map(({ firedAt }) => firedAt)];
  return moments.reduce((last, at) => (at > last ? at : last), terms.startedAt);
}

/** Stores what is new about a promise and what is derived from it, and moves its timer. */
export async function settle(work: Work, promise: KeptPromise, fresh: Fresh = {}): Promise<Projection> {
  const [change] = await settleAll(work, [{ promise, fresh }]);
  if (!change) throw new Error(`nothing was derived from ${promise.id}`);
  if (!change.now.nextAlarmAt) cancelTimer(work, timerOf(promise.id));
  return change.now;
}

/** The same for several promises in two statements, whose timers are gone already. */
export async function settleAll(
  work: Work,
  settled: readonly { promise: KeptPromise; fresh: Fresh }[],
): Promise<Change[]> {
  const changes = settled.map(({ promise, fresh }) => {
    const events = [...promise.events, ...(fresh.events ?? [])];
    const alarms = [...promise.alarms, ...(fresh.alarms ?? [])];
    return { id: promise.id, fresh, now: projectionOf({ terms: promise.terms, events, alarms }) };
  });
  await writeChanges(work, changes);
  const timers = changes.flatMap(({ id, now }) => (now.nextAlarmAt ? [alarmTimer(id, now.nextAlarmAt)] : []));
  setTimers(work, timers);
  for (const { id } of changes) changed(work, "promises", id);
  if (changes.length > 0) changed(work, "promise-counts");
  return changes;
}

/** The one timer of a promise: its next alarm. */
export const alarmTimer = (promiseId: string, dueAt: Instant) => ({
  key: timerOf(promiseId),
  kind: "promise-alarm",
  dueAt,
  payload: { promiseId },
});
