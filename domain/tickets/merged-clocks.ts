import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import type { PromiseReading } from "../promises/api.ts";
import { inForce, type PromiseEvent } from "../promises/promise.ts";

/** What is asked of a promise when two tickets become one. */
export type MergedClock = Pick<PromiseReading, "id" | "clause" | "state" | "startedAt" | "endedAt">;

/** One of two tickets that become one: its promises, and when the customer was first contacted. */
export type MergeSide = { clocks: readonly MergedClock[]; contactedAt: Instant | null };

/**
 * What becomes of an open promise when two tickets become one:
 * `earlier`: it began before the same promise of the one that stays, which counts from there now ·
 * `replaced`: the one that stays counts from the earlier report instead ·
 * `carried`: the one that stays owes nothing of the kind, so it goes on there ·
 * `met`: it had been done on the other one since it began, and is judged from its own start ·
 * `stays-broken`: it had run out and nothing counts on from it, so it ends as broken: a merge hides no breach ·
 * `released`: the one that stays owes the same from earlier, or had done it before ·
 * `unchanged`: it runs on.
 */
export const clockFates = ["earlier", "replaced", "carried", "met", "stays-broken", "released", "unchanged"] as const;
export const ClockFate = z.object({
  promiseId: z.uuid(),
  side: z.enum(["merged", "staying"]),
  fate: z.enum(clockFates),
  /** The promise of the other ticket that decides it. */
  because: z.uuid().nullable(),
  /** When it was met on the other ticket. */
  metAt: Instant.nullable(),
});
export type ClockFate = z.infer<typeof ClockFate>;

/** What becomes of every open promise on both sides: the earlier start wins, what is met is not met twice, what is broken stays so. */
export const clocksAfterMerge = (merged: MergeSide, staying: MergeSide): ClockFate[] => [
  ...open(merged).map((clock) => ({ promiseId: clock.id, side: "merged" as const, ...ofMerged(clock, staying) })),
  ...open(staying).map((clock) => ({ promiseId: clock.id, side: "staying" as const, ...ofStaying(clock, merged) })),
];

type Fate = Omit<ClockFate, "promiseId" | "side">;
const so = (fate: ClockFate["fate"], because: string | null = null, metAt: Instant | null = null): Fate => ({
  fate,
  because,
  metAt,
});

function ofMerged(clock: MergedClock, staying: MergeSide): Fate {
  const same = openLike(clock, staying);
  const given = clock.state === "broken" ? "stays-broken" : "released";
  if (same) return so(clock.startedAt < same.startedAt ? "earlier" : given, same.id);
  const doneAt = doneLike(clock, staying);
  if (doneAt === null) return so("carried");
  return doneAt >= clock.startedAt ? so("met", null, doneAt) : so(given);
}

function ofStaying(clock: MergedClock, merged: MergeSide): Fate {
  const same = openLike(clock, merged);
  if (same && same.startedAt < clock.startedAt)
    return so(clock.state === "broken" ? "stays-broken" : "replaced", same.id);
  const doneAt = same ? null : doneLike(clock, merged);
  return doneAt !== null && doneAt >= clock.startedAt ? so("met", null, doneAt) : so("unchanged");
}

const open = ({ clocks }: MergeSide) => clocks.filter(({ endedAt }) => endedAt === null);

const openLike = ({ clause }: MergedClock, side: MergeSide) => open(side).findLast((each) => each.clause === clause);

/** When the same was last done on a side: a promise kept, or for a response and a contact the first contact itself. */
function doneLike({ clause }: MergedClock, { clocks, contactedAt }: MergeSide): Instant | null {
  const done = clocks
    .filter((each) => each.clause === clause && each.state !== "released")
    .flatMap(({ endedAt }) => endedAt ?? []);
  const contact = clause === "3.3a" || clause === "3.5.5" ? contactedAt : null;
  return [...done, ...(contact ? [contact] : [])].toSorted().at(-1) ?? null;
}

const isPause = ({ kind }: PromiseEvent) => kind === "paused" || kind === "resumed";

/** The pauses of a clock that counts from an earlier report: those of the earlier one up to when the later began, then those of the later. */
export function pausesAfterMerge(
  earlier: readonly PromiseEvent[],
  later: readonly PromiseEvent[] | null,
  laterBegan: Instant,
): PromiseEvent[] {
  const own = inForce(earlier).filter(isPause);
  if (later === null) return own;
  const before = own.filter(({ at }) => at < laterBegan);
  const last = before.at(-1);
  const { at: _, ...who } = last ?? { byId: null, byName: "" };
  const goesOn: PromiseEvent[] =
    last?.kind === "paused" ? [{ kind: "resumed", at: laterBegan, byId: who.byId, byName: who.byName }] : [];
  return [...before, ...goesOn, ...inForce(later).filter(isPause)];
}
