import type { Day } from "../kit/instant.ts";
import { CalendarRules, weekdays, type OpenInterval, type Weekday } from "./calendar-rules.ts";
import { dayNumber, decreedOn, isDecreed } from "./special-days.ts";

/** Why a day has the hours it has. */
export type DayKind = "weekly" | "override" | "holiday" | "make-up" | "no-holiday-data";

/** Hours of one day, its breaks left out, and where they come from: holidays of one's own beat a named day, which beats the decreed holidays, which beat the week. */
export function hoursOn(calendar: CalendarRules, day: Day): { kind: DayKind; open: readonly OpenInterval[] } {
  const { kind, open } = plannedOn(calendar, day);
  const breaks = calendar.breaks?.[day];
  return { kind, open: breaks ? breaks.reduce(without, open) : open };
}

/** Whether the holidays of a year are known. A source that does not know a year says so; the week then counts, and whoever shows a due date in it must say it too. */
export const hasHolidayData = (calendar: CalendarRules, year: number): boolean =>
  calendar.holidays === "none" || isDecreed(calendar.holidays, year) || hasOwnDays(calendar, year);

/** A year into which holidays of one's own were put, by hand or from a file, is known. */
const hasOwnDays = ({ closedDays = [] }: CalendarRules, year: number): boolean =>
  closedDays.some((day) => day.startsWith(`${year}-`));

function plannedOn(calendar: CalendarRules, day: Day): { kind: DayKind; open: readonly OpenInterval[] } {
  if (calendar.closedDays?.includes(day)) return { kind: "holiday", open: [] };
  const named = calendar.overrides[day];
  if (named) return { kind: "override", open: named };
  if (calendar.workingDays?.includes(day)) return { kind: "make-up", open: hoursOfAWorkday(calendar) };
  const decreed = calendar.holidays === "none" ? null : decreedOn(calendar.holidays, day);
  if (decreed === "holiday") return { kind: "holiday", open: [] };
  if (decreed === "make-up") return { kind: "make-up", open: hoursOfAWorkday(calendar) };
  const usual = calendar.weekly[weekdayOf(day)];
  return { kind: hasHolidayData(calendar, Number(day.slice(0, 4))) ? "weekly" : "no-holiday-data", open: usual };
}

/** The weekday of a date; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): Weekday => weekdays[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? "mon";

/** A make-up day has the hours of the first day of the week that has any: Monday as a rule. */
function hoursOfAWorkday(calendar: CalendarRules): readonly OpenInterval[] {
  for (const weekday of weekdays) if (calendar.weekly[weekday].length > 0) return calendar.weekly[weekday];
  return [];
}

function without(open: readonly OpenInterval[], [from, to]: OpenInterval): OpenInterval[] {
  const [breakFrom, breakTo] = minutesOf([from, to]);
  return open.flatMap((interval) => {
    const [start, end] = minutesOf(interval);
    const before = [start, Math.min(end, breakFrom)] as const;
    const after = [Math.max(start, breakTo), end] as const;
    return [before, after].filter(([a, b]) => a < b).map(([a, b]): OpenInterval => [clockTime(a), clockTime(b)]);
  });
}

/** Minutes from the day's midnight; an interval that ends before it begins ends on the next day, "00:00" to "00:00" is a whole day. */
export function minutesOf([from, to]: OpenInterval): [number, number] {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const overnight = end < start || (end === 0 && start === 0);
  return [start, overnight ? end + 24 * 60 : end];
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function clockTime(minutes: number): string {
  const onDay = minutes > 24 * 60 ? minutes - 24 * 60 : minutes;
  return `${String(Math.floor(onDay / 60)).padStart(2, "0")}:${String(onDay % 60).padStart(2, "0")}`;
}
