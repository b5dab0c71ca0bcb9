import type { Instant } from "@kept/domain/kit/instant.ts";
import { nextAlarm } from "@kept/domain/promises/alarms.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { changed } from "../platform/announce.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { writeProjection, type KeptPromise, type Projection } from "./store.ts";

export const timerOf = (promiseId: string): string => `promise:${promiseId}`;

/** What is derived from a promise at a moment. */
export function projectionOf(promise: Pick<KeptPromise, "terms" | "events" | "alarms">, now: Instant): Projection {
  const { state, dueAt, endedAt, brokenAt, verdictWithoutPauses } = readPromise(promise.terms, promise.events, now);
  const next = nextAlarm(promise.terms, promise.events, promise.alarms);
  const keptByPauses = state === "kept" && verdictWithoutPauses === "broken";
  return { state, dueAt, endedAt, brokenAt, keptByPauses, nextAlarmAt: next?.at ?? null };
}

/** Stores what is derived from a promise after something happened to it, and moves its timer. */
export async function settle(work: Work, promise: KeptPromise): Promise<Projection> {
  const projection = projectionOf(promise, work.now);
  await writeProjection(work, promise.id, projection);
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
