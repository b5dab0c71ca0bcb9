import { addWorkingTime, workingTimeBetween } from "../calendar/working-time.ts";
import { between, instantAt, msOf, type Duration, type Instant } from "../kit/instant.ts";
import { inForce, isEnd, type PromiseEvent, type PromiseState, type PromiseTerms } from "./promise.ts";

/** A promise as it stands: everything derived from its terms, its history and now. */
export type Reading = {
  state: PromiseState;
  verdict: "kept" | "broken" | "released" | null;
  /** When it was or will be due; null while paused, and where it never falls due. */
  dueAt: Instant | null;
  /** The moment it broke. */
  brokenAt: Instant | null;
  endedAt: Instant | null;
  /** Time by the calendar, without pauses. */
  usedMs: Duration;
  /** What is left of the budget; negative when overdrawn; null without a budget. */
  remainingMs: Duration | null;
  /** Time by the calendar as if it had never paused, and by the clock on the wall. */
  usedWithPausesMs: Duration;
  wallMs: Duration;
  /** What the verdict would be if pauses did not count. */
  verdictWithoutPauses: "kept" | "broken" | null;
};

/** A stretch in which the clock ran; `end` is null where it still does. */
export type Stretch = { readonly start: Instant; readonly end: Instant | null };

/** Reads a promise at a moment. What is kept at its due moment is still in time; what is open then is broken, for its time is used up. */
export function readPromise(terms: PromiseTerms, events: readonly PromiseEvent[], now: Instant): Reading {
  const known = inForce(events.filter((event) => event.at <= now));
  const end = known.find(isEnd);
  const stretches = runningStretches(terms.startedAt, known);
  const until = end?.at ?? now;
  const due = momentOfUse(terms, stretches, 1);
  const overdue = due !== null && (end ? due < end.at : due <= now);
  const brokenAt = overdue ? due : end?.kind === "lapsed" ? end.at : null;
  const usedMs = usedIn(terms, stretches, until);
  const usedWithPausesMs = workingTimeBetween(terms.calendar, terms.startedAt, later(until, terms.startedAt));
  const state = stateOf(end?.kind, brokenAt, stretches.at(-1)?.end ?? null);
  return {
    state,
    verdict: state === "running" || state === "paused" ? null : state,
    dueAt: due,
    brokenAt,
    endedAt: end?.at ?? null,
    usedMs,
    remainingMs: remainingOf(terms, usedMs, until),
    usedWithPausesMs,
    wallMs: Math.max(0, between(terms.startedAt, until)),
    verdictWithoutPauses: withoutPauses(terms, until, end?.kind),
  };
}

/** The moment at which a share of the time is used up; null while paused before it, or never. A date promised counts by the clock on the wall. */
export function momentOfUse(terms: PromiseTerms, stretches: readonly Stretch[], share: number): Instant | null {
  if (terms.fixedDueAt !== null) {
    const whole = between(terms.startedAt, terms.fixedDueAt);
    return instantAt(msOf(terms.startedAt) + Math.max(0, whole) * share);
  }
  if (terms.budgetMs === null) return null;
  const wanted = terms.budgetMs * share;
  if (wanted <= 0) return terms.startedAt;
  return momentAlong(terms.calendar, stretches, wanted);
}

/** The moment by which an amount of the calendar's time has passed in the stretches; null when it does not. */
export function momentAlong(
  calendar: PromiseTerms["calendar"],
  stretches: readonly Stretch[],
  amount: Duration,
): Instant | null {
  let left = amount;
  for (const { start, end } of stretches) {
    if (end === null) return addWorkingTime(calendar, start, Math.round(left));
    const length = workingTimeBetween(calendar, start, end);
    if (length >= left) return addWorkingTime(calendar, start, Math.round(left));
    left -= length;
  }
  return null;
}

/** The stretches in which the clock ran: from the start, without the pauses, to the end; the last one open while it runs. */
export function runningStretches(startedAt: Instant, events: readonly PromiseEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  let start: Instant | null = startedAt;
  for (const event of events) {
    if (event.kind === "resumed") start ??= later(event.at, startedAt);
    if (event.kind === "paused" && start !== null) {
      stretches.push({ start, end: later(event.at, start) });
      start = null;
    }
    if (isEnd(event)) {
      // It ends here, but where it would have been due is still asked: a late end does not move that.
      return start === null ? stretches : [...stretches, { start, end: null }];
    }
  }
  return start === null ? stretches : [...stretches, { start, end: null }];
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

function usedIn(terms: PromiseTerms, stretches: readonly Stretch[], until: Instant): Duration {
  return stretches.reduce((sum, { start, end }) => {
    const stop = end !== null && end < until ? end : until;
    return stop > start ? sum + workingTimeBetween(terms.calendar, start, stop) : sum;
  }, 0);
}

function stateOf(end: string | undefined, brokenAt: Instant | null, lastEnd: Instant | null): PromiseState {
  if (end === "released") return "released";
  if (brokenAt !== null) return "broken";
  if (end === "kept") return "kept";
  return lastEnd === null ? "running" : "paused";
}

function remainingOf(terms: PromiseTerms, usedMs: Duration, until: Instant): Duration | null {
  if (terms.fixedDueAt !== null) return between(until, terms.fixedDueAt);
  return terms.budgetMs === null ? null : terms.budgetMs - usedMs;
}

function withoutPauses(
  terms: PromiseTerms,
  until: Instant,
  ended: PromiseEvent["kind"] | undefined,
): "kept" | "broken" | null {
  if (ended === "released") return null;
  if (ended === "lapsed") return "broken";
  const due = momentOfUse(terms, [{ start: terms.startedAt, end: null }], 1);
  if (due !== null && (ended ? due < until : due <= until)) return "broken";
  return ended ? "kept" : null;
}
