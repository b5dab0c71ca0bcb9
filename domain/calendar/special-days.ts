import chineseDays from "chinese-days";
import type { Text } from "../kit/language.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { mainlandName } from "./holiday-name.ts";
import { hongKongDays } from "./hong-kong-days.ts";
import { taiwanDays } from "./taiwan-days.ts";

/** Days since 1970-01-01. */
export type DayNumber = number;

export const dayNumber = (day: string): DayNumber => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
export const dayName = (number: DayNumber): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Where a calendar's holidays may come from, other than nowhere. */
export type Source = Exclude<CalendarRules["holidays"], "none">;

/** Whether the holidays of a year are known: each year's are decreed late in the year before. */
export const isDecreed = (source: Source, year: number): boolean => decree(source, year).length > 0;

/** What a decree says about a day: nothing, a holiday, or a make-up working day. */
export const decreedOn = (source: Source, day: string): "holiday" | "make-up" | null =>
  specialOn(source, day)?.kind ?? null;

/** What a decree says about a day, and the name of the holiday it belongs to or makes up for. */
export function specialOn(source: Source, day: string): Special | null {
  const number = dayNumber(day);
  return decree(source, Number(day.slice(0, 4))).find((special) => special.day === number) ?? null;
}

/** The nearest day from this one on, forwards or backwards, that may differ from its weekday; ±Infinity when there is none. */
export function nextSpecialDay(calendar: CalendarRules, from: DayNumber, step: 1 | -1): DayNumber {
  const own = nearest(ownDays(calendar), from, step);
  const decreed = calendar.holidays === "none" ? step * Infinity : nearest(allDecreed(calendar.holidays), from, step);
  return step > 0 ? Math.min(own, decreed) : Math.max(own, decreed);
}

type Special = { readonly day: DayNumber; readonly kind: "holiday" | "make-up"; readonly name: Text | null };
const decrees = new Map<string, readonly Special[]>();

/** All special days of a year; nothing when the year is not known. */
function decree(source: Source, year: number): readonly Special[] {
  const key = `${source} ${year}`;
  const known = decrees.get(key);
  if (known) return known;
  const found = source === "mainland-china" ? mainlandDays(year) : listed(source, year);
  decrees.set(key, found);
  return found;
}

const lists = { taiwan: taiwanDays, "hong-kong": hongKongDays } as const;

function listed(source: keyof typeof lists, year: number): readonly Special[] {
  const { holidays = [], makeUp = [] } = lists[source][year] ?? {};
  const special = (kind: Special["kind"], days: readonly (readonly [string, Text])[]) =>
    days.map(([day, name]): Special => ({ day: dayNumber(`${year}-${day}`), kind, name }));
  return [...special("holiday", holidays), ...special("make-up", makeUp)].sort((a, b) => a.day - b.day);
}

/** The source writes "Labour Day,劳动节,2" beside special days and the weekday's name beside others. */
function mainlandDays(year: number): readonly Special[] {
  const found: Special[] = [];
  for (let day = dayNumber(`${year}-01-01`); dayName(day).startsWith(`${year}`); day++) {
    const { name, work } = chineseDays.getDayDetail(dayName(day));
    if (name.includes(",")) found.push({ day, kind: work ? "make-up" : "holiday", name: mainlandName(name) });
  }
  // The last days of a year may be known from the next year's New Year before the year itself is.
  return found.some(({ day }) => dayName(day).slice(5, 7) === "10") ? found : [];
}

/** Decrees of this form began with 2000; the list ends before the first year that is not known. */
const firstDecree = 2000;
const lastTried = 2100;
const allBySource = new Map<Source, readonly DayNumber[]>();

function allDecreed(source: Source): readonly DayNumber[] {
  const known = allBySource.get(source);
  if (known) return known;
  const days: DayNumber[] = [];
  for (let year = firstDecree; year < lastTried; year++) {
    if (days.length > 0 && !isDecreed(source, year)) break;
    for (const { day } of decree(source, year)) days.push(day);
  }
  allBySource.set(source, days);
  return days;
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
