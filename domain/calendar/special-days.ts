import chineseDays from "chinese-days";
import type { CalendarRules } from "./calendar-rules.ts";

/** Days since 1970-01-01. */
export type DayNumber = number;

export const dayNumber = (day: string): DayNumber => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
export const dayName = (number: DayNumber): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Whether the holidays of mainland China are known for a year: each year's are decreed late in the year before. */
export const isDecreed = (year: number): boolean => decree(year).length > 0;

/** What a decree says about a day: nothing, a holiday, or a make-up working day. */
export function decreedOn(day: string): "holiday" | "make-up" | null {
  const number = dayNumber(day);
  return decree(Number(day.slice(0, 4))).find((special) => special.day === number)?.kind ?? null;
}

/** The nearest day from this one on, forwards or backwards, that may differ from its weekday; ±Infinity when there is none. */
export function nextSpecialDay(calendar: CalendarRules, from: DayNumber, step: 1 | -1): DayNumber {
  const own = nearest(ownDays(calendar), from, step);
  const decreed = calendar.holidays === "mainland-china" ? nearest(allDecreed(), from, step) : step * Infinity;
  return step > 0 ? Math.min(own, decreed) : Math.max(own, decreed);
}

type Special = { readonly day: DayNumber; readonly kind: "holiday" | "make-up" };
const decrees = new Map<number, readonly Special[]>();

/** All special days of a year; the source writes "Labour Day,劳动节,2" beside them and the weekday's name beside others. */
function decree(year: number): readonly Special[] {
  const known = decrees.get(year);
  if (known) return known;
  const found: Special[] = [];
  for (let day = dayNumber(`${year}-01-01`); dayName(day).startsWith(`${year}`); day++) {
    const { name, work } = chineseDays.getDayDetail(dayName(day));
    if (name.includes(",")) found.push({ day, kind: work ? "make-up" : "holiday" });
  }
  // The last days of a year may be known from the next year's New Year before the year itself is.
  const whole = found.some(({ day }) => dayName(day).slice(5, 7) === "10") ? found : [];
  decrees.set(year, whole);
  return whole;
}

/** Decrees of this form began with 2000; the list ends before the first year that is not known. */
const firstDecree = 2000;
const lastTried = 2100;
let decreedDays: readonly DayNumber[] | undefined;

function allDecreed(): readonly DayNumber[] {
  if (decreedDays) return decreedDays;
  const days: DayNumber[] = [];
  for (let year = firstDecree; year < lastTried; year++) {
    if (days.length > 0 && !isDecreed(year)) break;
    for (const { day } of decree(year)) days.push(day);
  }
  return (decreedDays = days);
}

const ownByCalendar = new WeakMap<CalendarRules, readonly DayNumber[]>();

function ownDays(calendar: CalendarRules): readonly DayNumber[] {
  const known = ownByCalendar.get(calendar);
  if (known) return known;
  const { overrides, breaks = {}, closedDays = [], workingDays = [] } = calendar;
  const named = [...Object.keys(overrides), ...Object.keys(breaks), ...closedDays, ...workingDays];
  const days = [...new Set(named.map(dayNumber))].sort((a, b) => a - b);
  ownByCalendar.set(calendar, days);
  return days;
}

/** The first of sorted days at or after `from`, or the last at or before it. */
function nearest(days: readonly DayNumber[], from: DayNumber, step: 1 | -1): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const earlier = step > 0 ? (days[middle] ?? 0) < from : (days[middle] ?? 0) <= from;
    if (earlier) low = middle + 1;
    else high = middle;
  }
  return days[step > 0 ? low : low - 1] ?? step * Infinity;
}
