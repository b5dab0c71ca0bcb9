import { pause, promisesOn, resume } from "../promises/index.ts";
import { clauseInForce } from "../charter/index.ts";
import type { Work } from "../platform/work.ts";
import { subjectOf } from "./next-clock.ts";

/** Pauses what runs on a ticket, as far as each clause allows this reason; how many promises it paused. */
export async function pausePromises(
  work: Work,
  ticketId: string,
  why: { reason: string; evidence: string },
): Promise<number> {
  const { reason } = why;
  let paused = 0;
  for (const promise of await promisesOn(work, subjectOf(ticketId))) {
    if (promise.state !== "running") continue;
    const clause = await clauseInForce(work, promise.clause, promise.startedAt);
    if (!clause.pauseReasons.includes(reason)) continue;
    await pause(work, { promiseId: promise.id, reason, evidence: why.evidence });
    paused += 1;
  }
  return paused;
}

/** Lets all that was paused on a ticket run on. */
export async function resumePromises(work: Work, ticketId: string): Promise<void> {
  for (const promise of await promisesOn(work, subjectOf(ticketId)))
    if (promise.state === "paused") await resume(work, { promiseId: promise.id });
}
