import chineseDays from "chinese-days";
import { z } from "zod";
import type { Day } from "../kit/instant.ts";
import { CalendarRules, weekdays, type OpenInterval } from "./calendar-rules.ts";

/** A version of a calendar as promises keep it; a promise without one runs round the clock. */
export const WorkingCalendar = CalendarRules.extend({
  id: z.string().nullable().default(null),
  version: z.number().default(1),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/** Why a day has the hours it has. */
export type DayKind = "weekly" | "override" | "holiday" | "make-up" | "no-holiday-data";

/** Hours of one day and where they come from: a named day beats the holidays, the holidays beat the week. */
export function hoursOn(calendar: CalendarRules, day: Day): { kind: DayKind; open: readonly OpenInterval[] } {
  const named = calendar.overrides[day];
  if (named) return { kind: "override", open: named };
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? "mon";
  const usual = calendar.weekly[weekday];
  if (calendar.holidays === "none") return { kind: "weekly", open: usual };
  if (!hasHolidayData(calendar, Number(day.slice(0, 4)))) return { kind: "no-holiday-data", open: usual };
  const detail = chineseDays.getDayDetail(day);
  if (!detail.name.includes(",")) return { kind: "weekly", open: usual };
  if (!detail.work) return { kind: "holiday", open: [] };
  return { kind: "make-up", open: hoursOfAWorkday(calendar) };
}

/** Whether the holidays of a year are known. A source that does not know a year says so; the week then counts, and whoever shows a due date in it must say it too. */
export function hasHolidayData(calendar: CalendarRules, year: number): boolean {
  if (calendar.holidays === "none") return true;
  return chineseDays.isHoliday(`${year}-10-01`) && chineseDays.getDayDetail(`${year}-10-01`).name.includes(",");
}

/** A make-up day has the hours of the first day of the week that has any: Monday as a rule. */
function hoursOfAWorkday(calendar: CalendarRules): readonly OpenInterval[] {
  for (const weekday of weekdays) if (calendar.weekly[weekday].length > 0) return calendar.weekly[weekday];
  return [];
}
