import { instantAt, msOf, type Duration, type Instant } from "../kit/instant.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { hoursOn } from "./working-calendar.ts";
import { horizonDays, weekMs, weeksFrom, type Span, type Weeks } from "./working-weeks.ts";

export type { Span } from "./working-weeks.ts";

/** The open stretches from a moment on, in order, adjoining ones joined, made as they are asked for; round the clock (null) is one that never ends. */
export function* openFrom(calendar: CalendarRules | null, from: number): Generator<Span> {
  if (!calendar) return yield { start: from, end: Infinity };
  let held: Span | undefined;
  for (const span of spansFrom(calendar, from)) {
    if (held && span.start <= held.end) held = { start: held.start, end: span.end };
    else {
      if (held) yield held;
      held = span;
    }
  }
  if (held) yield held;
}

/**
 * The moment by which an amount of working time (milliseconds) has passed; null when it never does. Used up exactly
 * at closing time, it is closing time. Nothing at all is used up at the first open moment; a negative amount counts back.
 */
export function addWorkingTime(calendar: CalendarRules | null, start: Instant, amount: Duration): Instant | null {
  if (amount < 0) return takeWorkingTime(calendar, start, -amount);
  if (!calendar) return momentOrNever(msOf(start) + amount);
  if (amount === 0) return nextOpening(calendar, start);
  const from = msOf(start);
  let left = amount;
  for (const weeks of weeksFrom(calendar, from, 1)) {
    const skipped = wholeWeeks(weeks, left);
    left -= skipped * weeks.open;
    if (skipped === weeks.count) continue;
    for (const span of weeks.spans) {
      const length = span.end - Math.max(span.start, from - skipped * weekMs);
      if (length <= 0) continue;
      if (length >= left) return instantAt(span.end - length + left + skipped * weekMs);
      left -= length;
    }
  }
  return null;
}

/** The moment from which an amount of working time passes until `end`; null when there was never so much. Nothing at all goes back to the last open moment. */
export function takeWorkingTime(calendar: CalendarRules | null, end: Instant, amount: Duration): Instant | null {
  if (amount < 0) return addWorkingTime(calendar, end, -amount);
  if (!calendar) return momentOrNever(msOf(end) - amount);
  if (amount === 0) return isOpenAt(calendar, end) ? instantAt(msOf(end)) : previousClosing(calendar, end);
  const until = msOf(end);
  let left = amount;
  for (const weeks of weeksFrom(calendar, until, -1)) {
    const skipped = wholeWeeks(weeks, left);
    left -= skipped * weeks.open;
    if (skipped === weeks.count) continue;
    const shift = (weeks.count - 1 - skipped) * weekMs;
    for (const span of weeks.spans.toReversed()) {
      const length = Math.min(span.end, until - shift) - span.start;
      if (length <= 0) continue;
      if (length >= left) return instantAt(span.start + length - left + shift);
      left -= length;
    }
  }
  return null;
}

/** Working time between two moments, in milliseconds; negative when `end` is earlier. */
export function workingTimeBetween(calendar: CalendarRules | null, start: Instant, end: Instant): Duration {
  const [from, until] = [msOf(start), msOf(end)];
  if (until < from) return -workingTimeBetween(calendar, end, start);
  if (!calendar) return until - from;
  let sum = 0;
  for (const weeks of weeksFrom(calendar, from, 1)) {
    if (weeks.start >= until) break;
    const whole = weeks.count === 1 ? 0 : Math.min(weeks.count, Math.floor((until - weeks.start) / weekMs));
    sum += whole * weeks.open;
    if (whole === weeks.count) continue;
    const shift = whole * weekMs;
    for (const span of weeks.spans)
      sum += Math.max(0, Math.min(span.end + shift, until) - Math.max(span.start + shift, from));
  }
  return sum;
}

/** Whether the moment lies in an open stretch; the moment of closing does not. */
export const isOpenAt = (calendar: CalendarRules | null, at: Instant): boolean =>
  nextOpening(calendar, at) === instantAt(msOf(at));

/** The first open moment at or after this one; null when it never opens again. */
export function nextOpening(calendar: CalendarRules | null, at: Instant): Instant | null {
  if (!calendar) return instantAt(msOf(at));
  const next = spansFrom(calendar, msOf(at)).next().value;
  return next ? instantAt(next.start) : null;
}

/** The end of the last open stretch that ended at or before this moment; null when there was none. */
export function previousClosing(calendar: CalendarRules | null, at: Instant): Instant | null {
  if (!calendar) return null;
  const until = msOf(at);
  for (const weeks of weeksFrom(calendar, until, -1)) {
    const shift = (weeks.count - 1) * weekMs;
    const span = weeks.spans.findLast(({ end }) => end + shift <= until);
    if (span) return instantAt(span.end + shift);
  }
  return null;
}

/**
 * The same time of day so many working days later, or earlier when negative; null when there are not so many. From a
 * day that does not work it counts from the beginning of the next one that does; a time out of hours moves on to the
 * next opening, or backwards to the opening before.
 */
export function addWorkingDays(calendar: CalendarRules, at: Instant, days: number): Instant | null {
  const step = days < 0 ? -1 : 1;
  const works = (day: Temporal.PlainDate) => hoursOn(calendar, day.toString()).open.length > 0;
  const from = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone);
  if ((step > 0 ? nextOpening(calendar, at) : previousClosing(calendar, at)) === null) return null;
  let day = from.toPlainDate();
  let left = Math.abs(days);
  const offDay = !works(day);
  for (let count = 0; left > 0 || !works(day); count++) {
    if (count > horizonDays) return null;
    if (works(day)) left--;
    day = day.add({ days: step });
  }
  const opening = hoursOn(calendar, day.toString()).open[0]?.[0] ?? "00:00";
  const plainTime = offDay ? Temporal.PlainTime.from(opening) : from.toPlainTime();
  const landed = day.toZonedDateTime({ timeZone: calendar.zone, plainTime });
  return withinHours(calendar, instantAt(landed.epochMilliseconds), step);
}

/** A moment out of hours moves to the next opening, or back to the beginning of the stretch before. The moment of closing stays. */
function withinHours(calendar: CalendarRules, at: Instant, step: 1 | -1): Instant | null {
  const closing = previousClosing(calendar, at);
  if (closing === at || isOpenAt(calendar, at)) return at;
  if (step > 0) return nextOpening(calendar, at);
  if (!closing) return null;
  const [week] = weeksFrom(calendar, msOf(closing) - 1, -1);
  const span = week?.spans.findLast(({ end }) => end <= msOf(closing));
  return span ? instantAt(span.start) : null;
}

/** Open stretches from a moment on, the first cut to it; weeks open throughout come as one. */
function* spansFrom(calendar: CalendarRules, from: number): Generator<Span> {
  for (const { start, spans, open, count } of weeksFrom(calendar, from, 1)) {
    if (count > 1 && open === weekMs) yield { start, end: start + count * weekMs };
    else
      for (let week = 0; week < (open > 0 ? count : 0); week++)
        for (const span of spans) {
          const end = span.end + week * weekMs;
          if (end > from) yield { start: Math.max(span.start + week * weekMs, from), end };
        }
  }
}

/** How many of these weeks are used up whole before the one in which the amount ends. */
function wholeWeeks(weeks: Weeks, left: Duration): number {
  if (weeks.count === 1) return 0;
  return weeks.open === 0 ? weeks.count : Math.min(weeks.count, Math.max(0, Math.ceil(left / weeks.open) - 1));
}

/** The last moment a date can have. */
const lastMoment = 8.64e15;

const momentOrNever = (ms: number): Instant | null => (Math.abs(ms) <= lastMoment ? instantAt(ms) : null);
