import type { Role } from "../kit/actor.ts";
import { instantAt, type Instant } from "../kit/instant.ts";
import { onDuty, type Roster } from "./on-duty.ts";

/** From a moment until another, which is no longer part of it. */
export type Span = { readonly from: Instant; readonly until: Instant };

/**
 * When nobody is on duty in a role, within a span of time: neither rostered and there, nor stood in for. It says just
 * what `onDuty` will say at those moments, so that a gap found ahead is the gap there will be.
 */
export function dutyGaps(role: Role, roster: Roster, within: Span): Span[] {
  const edges = edgesOf(role, roster, within);
  const gaps: { from: Instant; until: Instant }[] = [];
  for (const [index, from] of edges.entries()) {
    const until = edges[index + 1];
    if (until === undefined || onDuty(role, roster, from).rostered) continue;
    const last = gaps.at(-1);
    if (last?.until === from) last.until = until;
    else gaps.push({ from, until });
  }
  return gaps;
}

/** All moments within a span at which who is on duty may change, with its beginning and its end. */
function edgesOf(role: Role, roster: Roster, { from, until }: Span): Instant[] {
  const ours = new Set(roster.people.map(({ id }) => id));
  const rows = { shifts: roster.shifts, overrides: roster.overrides };
  const mine = (row: { staffId: string; role: Role }) => row.role === role && ours.has(row.staffId);
  const shifts = rows.shifts.filter(mine);
  const overrides = rows.overrides.filter(mine);
  const clocks = new Set([
    ...shifts.flatMap(({ begins, ends, zone }) => [`${begins} ${zone}`, `${ends} ${zone}`]),
    ...overrides.flatMap(({ stretches, zone }) =>
      stretches.flatMap(({ begins, ends }) => [`${begins} ${zone}`, `${ends} ${zone}`]),
    ),
  ]);
  const moments = [
    ...[...clocks].flatMap((clock) => momentsOf(clock, { from, until })),
    ...roster.absences.flatMap((absence) => [absence.from, absence.until ?? until]),
  ];
  const inside = moments.filter((at) => from < at && at < until);
  return [from, ...[...new Set(inside)].sort(), until];
}

/** When the clock on the wall of a zone shows a time, on every day that touches a span. */
function momentsOf(clock: string, { from, until }: Span): Instant[] {
  const [time = "00:00", zone = "UTC"] = clock.split(" ");
  const dayOf = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  const last = dayOf(until);
  const moments: Instant[] = [];
  for (let day = dayOf(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    moments.push(instantAt(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds));
  return moments;
}
