import type { Instant } from "@kept/domain/kit/instant.ts";
import { nextAlarm } from "@kept/domain/promises/alarms.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { changed } from "../platform/announce.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { writeChange, type Fresh, type KeptPromise, type Projection } from "./store.ts";

export const timerOf = (promiseId: string): string => `promise:${promiseId}`;

/** What is derived from a promise at a moment. */
export function projectionOf(promise: Pick<KeptPromise, "terms" | "events" | "alarms">, now: Instant): Projection {
  const { state, dueAt, endedAt, brokenAt, verdictWithoutPauses } = readPromise(promise.terms, promise.events, now);
  const next = nextAlarm(promise.terms, promise.events, promise.alarms);
  const keptByPauses = state === "kept" && verdictWithoutPauses === "broken";
  return { state, dueAt, endedAt, brokenAt, keptByPauses, nextAlarmAt: next?.at ?? null };
}

/** Stores what is new about a promise and what is derived from it, and moves its timer. */
export async function settle(work: Work, promise: KeptPromise, fresh: Fresh = {}): Promise<Projection> {
  const events = [...promise.events, ...(fresh.events ?? [])];
  const alarms = [...promise.alarms, ...(fresh.alarms ?? [])];
  const projection = projectionOf({ terms: promise.terms, events, alarms }, work.now);
  await writeChange(work, promise.id, fresh, projection);
  if (projection.nextAlarmAt) await setTimer(work, alarmTimer(promise.id, projection.nextAlarmAt));
  else await cancelTimer(work, timerOf(promise.id));
  changed(work, "promises", promise.id);
  changed(work, "promise-counts");
  return projection;
}

/** The one timer of a promise: its next alarm. */
export const alarmTimer = (promiseId: string, dueAt: Instant) => ({
  key: timerOf(promiseId),
  kind: "promise-alarm",
  dueAt,
  payload: { promiseId },
});
