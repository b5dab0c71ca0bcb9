import { instantAt, msOf, type Duration, type Instant } from "../kit/instant.ts";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { weekdays } from "./calendar-rules.ts";
import { hoursOn } from "./working-calendar.ts";

/** From `start` up to but not including `end`, in milliseconds since 1970. */
export type Span = { readonly start: number; readonly end: number };

/** How far ahead an opening is looked for; a calendar closed for longer never opens. */
const horizonDays = 366 * 20;

/** The open stretches from a moment on, in order, adjoining ones joined; round the clock (null) is one that never ends. Ends after twenty years. */
export function* openFrom(calendar: CalendarRules | null, from: number): Generator<Span> {
  if (!calendar) return yield { start: from, end: Infinity };
  let held: Span | undefined;
  for (const span of spansByDay(calendar, from, 1)) {
    if (span.end <= from) continue;
    const open = { start: Math.max(span.start, from), end: span.end };
    if (held && open.start <= held.end) held = { start: held.start, end: Math.max(held.end, open.end) };
    else {
      if (held) yield held;
      held = open;
    }
  }
  if (held) yield held;
}

/** The open stretches before a moment, latest first. */
export function* openBefore(calendar: CalendarRules | null, until: number): Generator<Span> {
  if (!calendar) return yield { start: -Infinity, end: until };
  for (const span of spansByDay(calendar, until, -1))
    if (span.start < until) yield { start: span.start, end: Math.min(span.end, until) };
}

/** The moment by which an amount of working time has passed; a negative amount counts back; null when it never does. Used up exactly at closing time, it is closing time. */
export function addWorkingTime(calendar: CalendarRules | null, start: Instant, amount: Duration): Instant | null {
  if (amount < 0) return takeWorkingTime(calendar, start, -amount);
  if (amount === 0) return start;
  let left = amount;
  for (const span of openFrom(calendar, msOf(start))) {
    if (span.end - span.start >= left) return instantAt(span.start + left);
    left -= span.end - span.start;
  }
  return null;
}

/** The moment from which an amount of working time passes until `end`; null when there was never so much. */
export function takeWorkingTime(calendar: CalendarRules | null, end: Instant, amount: Duration): Instant | null {
  let left = amount;
  for (const span of openBefore(calendar, msOf(end))) {
    if (span.end - span.start >= left) return instantAt(span.end - left);
    left -= span.end - span.start;
  }
  return null;
}

/** Working time between two moments, in milliseconds; negative when `end` is earlier. */
export function workingTimeBetween(calendar: CalendarRules | null, start: Instant, end: Instant): Duration {
  if (end < start) return -workingTimeBetween(calendar, end, start);
  const until = msOf(end);
  let sum = 0;
  for (const span of openFrom(calendar, msOf(start))) {
    if (span.start >= until) break;
    sum += Math.min(span.end, until) - span.start;
  }
  return sum;
}

/** Whether the moment lies in an open stretch. */
export function isOpenAt(calendar: CalendarRules | null, at: Instant): boolean {
  const next = openFrom(calendar, msOf(at)).next().value;
  return next !== undefined && next.start === msOf(at);
}

/** The first open moment at or after this one; null when it never opens again. */
export function nextOpening(calendar: CalendarRules | null, at: Instant): Instant | null {
  const next = openFrom(calendar, msOf(at)).next().value;
  return next ? instantAt(next.start) : null;
}

/** The same time of day so many working days later, or earlier when negative; null when there are not so many. */
export function addWorkingDays(calendar: CalendarRules, at: Instant, days: number): Instant | null {
  const from = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone);
  const step = days < 0 ? -1 : 1;
  let day = from.toPlainDate();
  for (let left = Math.abs(days), count = 0; left > 0; count++) {
    if (count > horizonDays) return null;
    day = day.add({ days: step });
    if (hoursOn(calendar, day.toString()).open.length > 0) left--;
  }
  return instantAt(day.toZonedDateTime({ timeZone: calendar.zone, plainTime: from.toPlainTime() }).epochMilliseconds);
}

function* spansByDay(calendar: CalendarRules, around: number, step: 1 | -1): Generator<Span> {
  const never = weekdays.every((weekday) => calendar.weekly[weekday].length === 0);
  const bounds = Object.keys(calendar.overrides).sort();
  const last = step > 0 ? bounds.at(-1) : bounds[0];
  // A day before: its last stretch may reach over midnight or over a change of the clocks.
  let day = Temporal.Instant.fromEpochMilliseconds(around)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate()
    .subtract({ days: step });
  for (let count = 0; count < horizonDays; count++, day = day.add({ days: step })) {
    const name = day.toString();
    if (never && (!last || (step > 0 ? name > last : name < last))) return;
    const spans = hoursOn(calendar, name).open.map((interval) => spanOf(day, interval, calendar.zone));
    if (step < 0) spans.reverse();
    for (const span of spans) if (span.end > span.start) yield span;
  }
}

/** One interval of one day. An hour the clocks skip is taken as the hour after; an hour that comes twice counts both times. */
function spanOf(day: Temporal.PlainDate, [from, to]: OpenInterval, zone: string): Span {
  return { start: momentOf(day, from, zone, "compatible"), end: momentOf(day, to, zone, "later") };
}

function momentOf(
  day: Temporal.PlainDate,
  clock: string,
  zone: string,
  disambiguation: "compatible" | "later",
): number {
  const onDay = clock === "24:00" ? day.add({ days: 1 }) : day;
  const at = onDay.toPlainDateTime(clock === "24:00" ? "00:00" : clock);
  return at.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
}
