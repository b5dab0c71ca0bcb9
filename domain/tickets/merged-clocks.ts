import type { Instant } from "../kit/instant.ts";
import type { PromiseReading } from "../promises/api.ts";

/** What is asked of a promise when two tickets become one. */
export type MergedClock = Pick<PromiseReading, "id" | "clause" | "state" | "startedAt" | "endedAt">;

/**
 * What becomes of an open promise of the ticket that is merged away:
 * `earlier`: it began before the same promise of the one that stays, whose clock now counts from there ·
 * `carried`: the other owes nothing of the kind, so it goes on there; `keptAt` when it had been done there since ·
 * `stays-broken`: it had run out and nothing counts from so early, so it ends as broken: a merge hides no breach ·
 * `released`: the one that stays owes the same, and from earlier.
 */
export type ClockFate = { clause: MergedClock["clause"]; ofDuplicate: string } & (
  | { fate: "earlier"; ofStaying: string }
  | { fate: "carried"; keptAt: Instant | null }
  | { fate: "stays-broken"; ofStaying: string | null }
  | { fate: "released"; ofStaying: string | null }
);

/** What becomes of every open promise of the ticket that is merged away: the earlier start wins. */
export const clocksAfterMerge = (duplicate: readonly MergedClock[], staying: readonly MergedClock[]): ClockFate[] =>
  duplicate
    .filter(({ endedAt }) => endedAt === null)
    .map((clock) => ({ clause: clock.clause, ofDuplicate: clock.id, ...fateOf(clock, staying) }));

type Fate = ClockFate extends infer Each
  ? Each extends ClockFate
    ? Omit<Each, "clause" | "ofDuplicate">
    : never
  : never;

function fateOf(clock: MergedClock, staying: readonly MergedClock[]): Fate {
  const same = staying.filter(({ clause, state }) => clause === clock.clause && state !== "released");
  const open = same.findLast(({ endedAt }) => endedAt === null);
  const broken = clock.state === "broken";
  if (open) {
    if (clock.startedAt < open.startedAt) return { fate: "earlier", ofStaying: open.id };
    return { fate: broken ? "stays-broken" : "released", ofStaying: open.id };
  }
  const done = same.at(-1);
  if (!done) return { fate: "carried", keptAt: null };
  if (done.endedAt !== null && done.endedAt >= clock.startedAt) return { fate: "carried", keptAt: done.endedAt };
  return { fate: broken ? "stays-broken" : "released", ofStaying: null };
}

/** A time in which a clock stood still; `until` is null while it does. */
export type ClockPause = { from: Instant; until: Instant | null; reason: string; evidence: string };

/** The pauses of a clock that counts from the earlier report: those of the earlier one up to when the later began, then those of the later. */
export const pausesAfterMerge = (
  earlier: readonly ClockPause[],
  later: readonly ClockPause[],
  laterBegan: Instant,
): ClockPause[] => [
  ...earlier
    .filter(({ from }) => from < laterBegan)
    .map((pause) => ({ ...pause, until: pause.until !== null && pause.until < laterBegan ? pause.until : laterBegan })),
  ...later,
];
