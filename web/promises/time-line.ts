import { msOf, type Instant } from "@kept/domain/kit/instant.ts";
import type { PromiseTrace } from "@kept/domain/promises/api.ts";

/** A stretch of the line: where the clock ran, stood still, was late, or will run; places are shares of the whole line. */
export type Stretch = {
  readonly kind: "ran" | "paused" | "late" | "ahead";
  readonly from: number;
  readonly to: number;
  /** Why it stood still. */
  readonly why?: string;
};
/** A mark on the line: the place, what it is, and which step of the trace says it. */
export type Mark = { readonly at: number; readonly kind: string; readonly step: number };
export type TimeLine = {
  readonly from: Instant;
  readonly to: Instant;
  readonly due: number | null;
  /** Null once it has ended. */
  readonly now: number | null;
  readonly stretches: readonly Stretch[];
  /** Where its calendar is closed, so that no time passes. */
  readonly closed: readonly { readonly from: number; readonly to: number }[];
  readonly marks: readonly Mark[];
};

/** Lays a promise out on a line from its beginning to its end, its due moment or now, whichever is last. */
export function timeLineOf({ promise, pauses, closed, steps }: PromiseTrace, now: Instant): TimeLine {
  const { startedAt, dueAt, endedAt } = promise;
  const until = endedAt ?? now;
  const to = [until, dueAt ?? until, ...steps.flatMap(({ at }) => at ?? [])].reduce((a, b) => (a > b ? a : b));
  const length = Math.max(1, msOf(to) - msOf(startedAt));
  const place = (at: Instant) => Math.min(1, Math.max(0, (msOf(at) - msOf(startedAt)) / length));
  const late = dueAt !== null && dueAt < until ? dueAt : null;
  const stretches: Stretch[] = [];
  let at = startedAt;
  const lay = (kind: Stretch["kind"], end: Instant, why?: string) => {
    if (end > at) stretches.push({ kind, from: place(at), to: place(end), ...(why ? { why } : {}) });
    if (end > at) at = end;
  };
  for (const pause of pauses) {
    if (late !== null && pause.from >= late) break;
    lay("ran", pause.from);
    lay("paused", pause.until ?? until, pause.reason);
  }
  lay("ran", late ?? until);
  if (late) lay("late", until);
  if (!endedAt && dueAt) lay("ahead", dueAt);
  return {
    from: startedAt,
    to,
    due: dueAt === null ? null : place(dueAt),
    now: endedAt === null ? place(now) : null,
    stretches,
    closed: closed
      .map(({ from, until: end }) => ({ from: place(from), to: place(end) }))
      .filter(({ from, to: end }) => end > from),
    marks: steps.flatMap(({ at: moment, kind }, step) =>
      moment && marked.has(kind) ? [{ at: place(moment), kind, step }] : [],
    ),
  };
}

/** What of a trace stands as a tick on the line. */
const marked = new Set(["warned", "told", "answered", "handed-over", "kept", "released"]);
