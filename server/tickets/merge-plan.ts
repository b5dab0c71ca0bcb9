import type { ClockPreview } from "@kept/domain/tickets/bonds-api.ts";
import { clocksAfterMerge, pausesAfterMerge, type ClockFate } from "@kept/domain/tickets/merged-clocks.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import type { PromiseEvent } from "@kept/domain/promises/promise.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import type { Work } from "../platform/work.ts";
import { promiseHistory, promisesOn } from "../promises/index.ts";
import { subjectOf } from "./next-clock.ts";

/** One clock of a merge: what becomes of it, and the pauses it takes along where it goes on. */
export type PlannedClock = { fate: ClockFate; promise: PromiseReading; pauses: PromiseEvent[] };

/** What becomes of every open clock of two tickets when one is merged into the other. */
export async function mergePlan(work: Work, merged: Ticket, staying: Ticket): Promise<PlannedClock[]> {
  const [own, other] = [await promisesOn(work, subjectOf(merged.id)), await promisesOn(work, subjectOf(staying.id))];
  const fates = clocksAfterMerge(
    { clocks: own, contactedAt: merged.firstContactAt },
    { clocks: other, contactedAt: staying.firstContactAt },
  );
  const plan: PlannedClock[] = [];
  for (const fate of fates) {
    const promise = [...own, ...other].find(({ id }) => id === fate.promiseId);
    if (promise) plan.push({ fate, promise, pauses: await pausesOf(work, fate, staying, other) });
  }
  return plan;
}

async function pausesOf(
  work: Work,
  { fate, promiseId, because }: ClockFate,
  staying: Ticket,
  other: readonly PromiseReading[],
): Promise<PromiseEvent[]> {
  if (fate !== "earlier" && fate !== "carried") return [];
  const { events } = await promiseHistory(work, promiseId);
  const later = other.find(({ id }) => id === because);
  if (later) return pausesAfterMerge(events, (await promiseHistory(work, later.id)).events, later.startedAt);
  const pauses = pausesAfterMerge(events, null, work.now);
  const stands = pauses.at(-1)?.kind === "paused" && staying.state !== "waiting";
  // Its ticket's wait ends with the merge, because the one that stays does not wait.
  return stands ? [...pauses, { kind: "resumed", at: work.now, byId: work.by.id, byName: work.by.name }] : pauses;
}

/** The plan in the words of a preview: where each clock stands before and after. */
export async function previewOf(work: Work, plan: readonly PlannedClock[]): Promise<ClockPreview[]> {
  const previews: ClockPreview[] = [];
  for (const { fate, promise, pauses } of plan) {
    const { clause, clauseTitle, state, startedAt, dueAt } = promise;
    const before = { state, startedAt, dueAt };
    previews.push({ ...fate, clause, clauseTitle, before, after: await afterOf(work, { fate, promise, pauses }) });
  }
  // What is replaced counts on as the earlier one does.
  return previews.map((one) =>
    one.fate === "replaced"
      ? { ...one, after: previews.find(({ promiseId }) => promiseId === one.because)?.after ?? null }
      : one,
  );
}

async function afterOf(work: Work, { fate, promise, pauses }: PlannedClock): Promise<ClockPreview["after"]> {
  const { state, startedAt, dueAt } = promise;
  if (fate.fate === "unchanged") return { state, startedAt, dueAt };
  if (fate.fate === "stays-broken") return { state: "broken", startedAt, dueAt };
  if (fate.fate === "released" || fate.fate === "replaced") return null;
  const { terms, events } = await promiseHistory(work, promise.id);
  const evidence = { kind: "merge" };
  const history: readonly PromiseEvent[] = fate.metAt
    ? [...events, { kind: "kept", at: fate.metAt, byId: null, byName: "", evidence }]
    : pauses;
  const read = readPromise(terms, history, work.now);
  return { state: read.state, startedAt, dueAt: read.dueAt };
}
