import type { Day } from "../kit/instant.ts";
import { weekdays, type Weekday } from "./calendar-rules.ts";

/** The day so many months after the anchor, clipped to the month's last day: 31 January + 1 is 28 February, + 2 is 31 March. Always counted from the anchor, so that clipping does not add up. */
export const addMonths = (anchor: Day, months: number): Day =>
  Temporal.PlainDate.from(anchor).add({ months }, { overflow: "constrain" }).toString();

/** The last day of a period of so many months that begins on the anchor; a warranty's last day is inclusive. */
export const lastDayOf = (anchor: Day, months: number): Day =>
  Temporal.PlainDate.from(addMonths(anchor, months)).subtract({ days: 1 }).toString();

/** A step from one date to another, taken in this order: a day of the year, parts set, months and years, the rest, a weekday. */
export type DateStep = {
  /** Set parts; a day beyond the month's end is its last day. */
  readonly set?: { year?: number; month?: number; day?: number; hour?: number; minute?: number; second?: number };
  /** The day of the year, 1 to 366; with `leap: "ignore"` the same date in every year. */
  readonly dayOfYear?: { day: number; leap?: "count" | "ignore" };
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  /** Days and smaller may be fractions. */
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly microseconds?: number;
  /** The nth such weekday from there on, the day itself included; -1 the last one up to there. */
  readonly weekday?: { day: Weekday; nth?: number };
};

/**
 * The date a step leads to from an anchor ("2003-01-31" or "2003-01-31T20:54:47.28"): the last Friday of a month is
 * `{ set: { day: 31 }, weekday: { day: "fri", nth: -1 } }`. A day gives a day unless the step names a time.
 */
export function stepFrom(anchor: string, step: DateStep): string {
  const timed = anchor.includes("T") || step.set?.hour !== undefined || isTimed(step);
  const begin = Temporal.PlainDateTime.from(anchor);
  const clipped = inMonth(begin, { ...step, set: { ...step.set, ...dateOfYear(begin, step) } });
  const moved = clipped.add({ microseconds: Math.trunc(microsecondsOf(step)) });
  const landed = step.weekday ? onWeekday(moved, step.weekday) : moved;
  return timed ? landed.toString() : landed.toPlainDate().toString();
}

const isTimed = ({ hours, minutes, seconds, microseconds }: DateStep): boolean =>
  [hours, minutes, seconds, microseconds].some((part) => part !== undefined && part !== 0);

/** Years and months are counted before the day is clipped, so that it is clipped once. */
function inMonth(begin: Temporal.PlainDateTime, { set = {}, years = 0, months = 0 }: DateStep): Temporal.PlainDateTime {
  const { day = begin.day, year = begin.year, month = begin.month, ...time } = set;
  const first = begin.with({ ...time, year, month, day: 1 }).add({ months: years * 12 + months });
  return first.with({ day }, { overflow: "constrain" });
}

function dateOfYear(begin: Temporal.PlainDateTime, { dayOfYear, years = 0, set }: DateStep) {
  if (!dayOfYear) return {};
  const year = dayOfYear.leap === "ignore" ? commonYear : (set?.year ?? begin.year) + years;
  const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear.day - 1 });
  return { month: date.month, day: date.day };
}

/** A year without 29 February. */
const commonYear = 2001;

function microsecondsOf(step: DateStep): number {
  const { weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, microseconds = 0 } = step;
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1e6 + microseconds;
}

function onWeekday(from: Temporal.PlainDateTime, { day, nth = 1 }: { day: Weekday; nth?: number }) {
  const wanted = weekdays.indexOf(day) + 1;
  const ahead = nth > 0 ? (wanted - from.dayOfWeek + 7) % 7 : -((from.dayOfWeek - wanted + 7) % 7);
  return from.add({ days: ahead + (Math.abs(nth) - 1) * 7 * Math.sign(nth) });
}
