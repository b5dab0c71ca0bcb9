import { instantAt, msOf, type Duration, type Instant } from "../kit/instant.ts";
import type { DuePreview, Stretch } from "./api.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { hasHolidayData } from "./working-calendar.ts";
import { addWorkingTime, openFrom } from "./working-time.ts";

const shown = 30;

/** When something begun at a moment is due, by which stretches, and which years in between lack holiday data; null rules are round the clock. */
export function duePreview(rules: CalendarRules | null, from: Instant, budgetMs: Duration): DuePreview {
  const dueAt = addWorkingTime(rules, from, budgetMs);
  return {
    from,
    budgetMs,
    dueAt,
    zone: rules?.zone ?? null,
    stretches: dueAt ? stretchesUntil(rules, from, dueAt) : [],
    yearsWithoutHolidays: rules && dueAt ? unknownYears(rules, from, dueAt) : [],
  };
}

/** The open stretches between two moments, day by day, the first thirty. */
function stretchesUntil(rules: CalendarRules | null, from: Instant, dueAt: Instant): Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of openFrom(rules, msOf(from))) {
    if (start >= msOf(dueAt) || found.length === shown) break;
    const to = Math.min(end, msOf(dueAt));
    found.push({ day: dayOf(start, rules), from: instantAt(start), to: instantAt(to), ms: to - start });
  }
  return found;
}

function unknownYears(rules: CalendarRules, from: Instant, dueAt: Instant): number[] {
  const first = Number(dayOf(msOf(from), rules).slice(0, 4));
  const last = Number(dayOf(msOf(dueAt), rules).slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !hasHolidayData(rules, year));
}

const dayOf = (ms: number, rules: CalendarRules | null): string =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(rules?.zone ?? "UTC")
    .toPlainDate()
    .toString();
