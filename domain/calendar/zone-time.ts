import type { Duration } from "../kit/instant.ts";

/** A stretch of time in which a zone keeps one distance from UTC; milliseconds since 1970. */
export type Period = { readonly from: number; readonly until: number; readonly offset: Duration };

/** What is known of the zones so far; the rules of a zone are facts, so they are looked up once. */
const known = new Map<string, Period[]>();

/** The period a moment lies in; throws a RangeError for a zone nobody knows. */
export function periodAt(zone: string, at: number): Period {
  const periods = known.get(zone) ?? [];
  const found = periods.find((period) => period.from <= at && at < period.until);
  if (found) return found;
  // A millisecond later, so that a change of the clocks at this very moment is the previous one.
  const after = Temporal.Instant.fromEpochMilliseconds(at + 1).toZonedDateTimeISO(zone);
  const period = {
    from: after.getTimeZoneTransition("previous")?.epochMilliseconds ?? -Infinity,
    until: after.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity,
    offset: Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6,
  };
  known.set(zone, [period, ...periods]);
  return period;
}

/** What the clock on the wall shows, as milliseconds since 1970 on that clock. */
export const wallClock = (zone: string, at: number): number => at + periodAt(zone, at).offset;

const dayMs = 86_400_000;

/**
 * When the clock on the wall shows something. A time the clocks skip is the moment they skip it; a time that comes
 * twice is the first one for an opening and the last one for a closing, so that hours count as often as they come.
 */
export function momentShown(zone: string, wall: number, as: "opening" | "closing"): number {
  const first = periodAt(zone, wall - dayMs);
  const last = periodAt(zone, wall + dayMs);
  const moments: number[] = [];
  for (let period = first; ; period = periodAt(zone, period.until)) {
    const at = wall - period.offset;
    if (period.from <= at && at < period.until) moments.push(at);
    if (period.from === last.from) break;
  }
  const chosen = as === "opening" ? moments[0] : moments.at(-1);
  return chosen ?? skippedAt(zone, wall, first);
}

function skippedAt(zone: string, wall: number, first: Period): number {
  for (let period = first; ; period = periodAt(zone, period.until))
    if (wall - periodAt(zone, period.until).offset < period.until) return period.until;
}
