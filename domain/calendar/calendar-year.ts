import type { CalendarDay, CalendarYear } from "./api.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { specialOn } from "./special-days.ts";
import { hasHolidayData, hoursOn } from "./working-calendar.ts";

/** Every day of a year by a calendar's rules, and whether the year's holidays are known. */
export function calendarYear(rules: CalendarRules, year: number): CalendarYear {
  const days: CalendarDay[] = [];
  for (let day = new Temporal.PlainDate(year, 1, 1); day.year === year; day = day.add({ days: 1 })) {
    const { kind, open } = hoursOn(rules, day.toString());
    const decreed = rules.holidays === "none" ? null : specialOn(rules.holidays, day.toString());
    days.push({ day: day.toString(), open: [...open], kind, name: decreed?.name ?? null });
  }
  return { year, holidaysKnown: hasHolidayData(rules, year), days };
}
