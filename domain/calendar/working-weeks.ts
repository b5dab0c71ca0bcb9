import type { CalendarRules } from "./calendar-rules.ts";
import { weekdays } from "./calendar-rules.ts";
import { dayName, nextSpecialDay, type DayNumber } from "./special-days.ts";
import { hoursOn, minutesOf } from "./working-calendar.ts";
import { momentShown, periodAt, wallClock } from "./zone-time.ts";

/** From `start` up to but not including `end`, in milliseconds since 1970. */
export type Span = { readonly start: number; readonly end: number };

/** One week, Monday to Sunday, or several alike that follow each other: `start` and `spans` are those of the first. */
export type Weeks = {
  readonly start: number;
  readonly count: number;
  /** Open stretches in order; none overlap. */
  readonly spans: readonly Span[];
  /** Open milliseconds of one week. */
  readonly open: number;
};

const dayMs = 86_400_000;
export const weekMs = 7 * dayMs;

/** How far from its beginning a search looks, in days: four hundred years. What is not found by then is never. */
export const horizonDays = 146_097;

/**
 * The weeks from the one a moment lies in, forwards or backwards. Weeks without a special day or a change of the
 * clocks come as one, so that a century is a few steps. Ends when nothing can open any more, or at the horizon.
 */
export function* weeksFrom(calendar: CalendarRules, at: number, step: 1 | -1): Generator<Weeks> {
  const monday = mondayOf(Math.floor(wallClock(calendar.zone, at) / dayMs));
  yield weekOf(calendar, monday, 1);
  const empty = weekdays.every((weekday) => calendar.weekly[weekday].length === 0);
  for (let first = monday + 7 * step, left = horizonDays / 7; left > 0;) {
    const special = nextSpecialDay(calendar, step > 0 ? first - 1 : first + 6, step);
    if (empty && !Number.isFinite(special)) return;
    const alike = Math.min(weeksAlike(calendar, first, special, step), left);
    const count = Math.max(1, Math.floor(alike));
    yield weekOf(calendar, step > 0 ? first : first - 7 * (count - 1), count);
    first += 7 * count * step;
    left -= count;
  }
}

/** 1970-01-01 was a Thursday. */
const mondayOf = (day: DayNumber): DayNumber => day - ((((day + 3) % 7) + 7) % 7);

/** How many weeks from this one on are alike; below 1 when it is unlike any. A Sunday may reach into the Monday after it, so it must be alike too. */
function weeksAlike(calendar: CalendarRules, monday: DayNumber, special: DayNumber, step: 1 | -1): number {
  const { zone } = calendar;
  if (step > 0) {
    const { until, offset } = periodAt(zone, momentShown(zone, (monday - 1) * dayMs, "opening"));
    const clocks = Math.floor((until + offset - monday * dayMs) / weekMs);
    return Math.min(clocks, Math.ceil((special - monday - 6) / 7));
  }
  const { from, offset } = periodAt(zone, momentShown(zone, (monday + 7) * dayMs, "opening") - 1);
  const clocks = Math.floor(((monday - 1) * dayMs - offset - from) / weekMs) + 1;
  return Math.min(clocks, Math.ceil((monday - 1 - special) / 7));
}

function weekOf(calendar: CalendarRules, monday: DayNumber, count: number): Weeks {
  const start = momentShown(calendar.zone, monday * dayMs, "opening");
  const end = momentShown(calendar.zone, (monday + 7) * dayMs, "opening");
  const all: Span[] = [];
  for (let day = monday - 1; day < monday + 7; day++) all.push(...spansOn(calendar, day));
  const spans = joined(
    all.map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) })).filter(isLong),
  );
  return { start, count, spans, open: spans.reduce((sum, span) => sum + span.end - span.start, 0) };
}

function spansOn(calendar: CalendarRules, day: DayNumber): Span[] {
  const moment = (minutes: number, as: "opening" | "closing") =>
    momentShown(calendar.zone, day * dayMs + minutes * 60_000, as);
  return hoursOn(calendar, dayName(day))
    .open.map(minutesOf)
    .map(([from, to]) => ({ start: moment(from, "opening"), end: moment(to, "closing") }));
}

const isLong = (span: Span): boolean => span.end > span.start;

/** Stretches in order, those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  const whole: Span[] = [];
  for (const span of inOrder) {
    const last = whole.at(-1);
    if (last && span.start <= last.end)
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else whole.push(span);
  }
  return whole;
}
