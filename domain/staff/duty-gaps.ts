import type { Role } from "../kit/actor.ts";
import { instantAt, type Day, type Instant } from "../kit/instant.ts";
import type { Roster } from "./on-duty.ts";
import type { Stretch } from "./roster.ts";
import { whoActsFor } from "./standing-in.ts";

/** From a moment until another, which is no longer part of it. */
export type Span = { readonly from: Instant; readonly until: Instant };

/**
 * When nobody is on duty in a role, within a span of time: neither rostered and there, nor stood in for. It says just
 * what `onDuty` will say at those moments, so that a gap found ahead is the gap there will be.
 */
export function dutyGaps(role: Role, roster: Roster, within: Span): Span[] {
  const duties = dutySpans(role, roster, within);
  const edges = edgesOf([...duties.values()].flat(), roster, within);
  const known = new Set([...roster.people, ...roster.others].map(({ id }) => id));
  const isCovered = (at: Instant): boolean =>
    [...duties].some(
      ([staffId, spans]) =>
        spans.some(({ from, until }) => from <= at && at < until) &&
        whoActsFor(staffId, roster.absences, (id) => known.has(id), at) !== null,
    );
  const gaps: { from: Instant; until: Instant }[] = [];
  for (const [index, from] of edges.entries()) {
    const until = edges[index + 1];
    if (until === undefined || isCovered(from)) continue;
    const last = gaps.at(-1);
    if (last?.until === from) last.until = until;
    else gaps.push({ from, until });
  }
  return gaps;
}

/** When each of those who have the role is rostered in it, by their id, reaching into the span from the night before. */
function dutySpans(role: Role, { people, shifts, overrides }: Roster, within: Span): Map<string, Span[]> {
  const spans = new Map(people.map(({ id }): [string, Span[]] => [id, []]));
  const days = daysIn(within);
  const spanOf = spansRemembered();
  const theirs = overrides.filter((one) => one.role === role && spans.has(one.staffId));
  const differs = new Set(theirs.map(({ staffId, day }) => `${staffId} ${day}`));
  for (const { staffId, role: as, weekdays, zone, ...stretch } of shifts) {
    if (as !== role) continue;
    for (const { day, weekday } of days)
      if (weekdays.includes(weekday) && !differs.has(`${staffId} ${day}`))
        spans.get(staffId)?.push(spanOf(day, stretch, zone));
  }
  for (const { staffId, day, zone, stretches } of theirs)
    for (const stretch of stretches) spans.get(staffId)?.push(spanOf(day, stretch, zone));
  return spans;
}

/** All moments within a span at which who is on duty may change, with its beginning and its end. */
function edgesOf(spans: readonly Span[], { absences }: Roster, { from, until }: Span): Instant[] {
  const moments = [...spans, ...absences].flatMap((one) => [one.from, one.until ?? until]);
  return [from, ...[...new Set(moments)].filter((at) => from < at && at < until).sort(), until];
}

/** Every day that touches a span in any zone, with its weekday; Monday is 1. */
function daysIn({ from, until }: Span): { day: Day; weekday: number }[] {
  const last = Temporal.PlainDate.from(until.slice(0, 10)).add({ days: 1 });
  const days: { day: Day; weekday: number }[] = [];
  for (
    let date = Temporal.PlainDate.from(from.slice(0, 10)).subtract({ days: 2 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  )
    days.push({ day: date.toString(), weekday: date.dayOfWeek });
  return days;
}

/** Turns a stretch by the clock on a zone's wall into moments; many people share the same hours, so each is worked out once. */
function spansRemembered(): (day: Day, stretch: Stretch, zone: string) => Span {
  const known = new Map<string, Span>();
  const at = (date: Temporal.PlainDate, time: string, timeZone: string): Instant =>
    instantAt(date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
  return (day, { begins, ends }, zone) => {
    const key = `${day} ${begins} ${ends} ${zone}`;
    const found = known.get(key);
    if (found) return found;
    const date = Temporal.PlainDate.from(day);
    const lastDate = ends <= begins ? date.add({ days: 1 }) : date;
    const span = { from: at(date, begins, zone), until: at(lastDate, ends, zone) };
    known.set(key, span);
    return span;
  };
}
