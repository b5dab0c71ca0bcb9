import type { CalendarDay, CalendarYear } from "./api.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { holidayName } from "./holiday-name.ts";
import { hasHolidayData, hoursOn } from "./working-calendar.ts";

/** Every day of a year by a calendar's rules, and whether the year's holidays are known. */
export function calendarYear(rules: CalendarRules, year: number): CalendarYear {
  const days: CalendarDay[] = [];
  for (let day = new Temporal.PlainDate(year, 1, 1); day.year === year; day = day.add({ days: 1 })) {
    const { kind, open } = hoursOn(rules, day.toString());
    const named = rules.holidays !== "none" && kind !== "no-holiday-data";
    days.push({ day: day.toString(), open: [...open], kind, name: named ? holidayName(day.toString()) : null });
  }
  return { year, holidaysKnown: hasHolidayData(rules, year), days };
}
