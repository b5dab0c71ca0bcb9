import type { Instant } from "@kept/domain/kit/instant.ts";
import type { CalendarYear, DuePreview } from "@kept/domain/calendar/api.ts";
import { calendarYear } from "@kept/domain/calendar/calendar-year.ts";
import { duePreview } from "@kept/domain/calendar/due-preview.ts";
import type { WorkingCalendar } from "@kept/domain/calendar/calendar-rules.ts";
import type { Work } from "../platform/work.ts";
import { knownCalendar } from "./known-calendar.ts";

/** The calendar as it holds at a moment, by default now; null is round the clock. */
export async function calendarOf(
  work: Work,
  id: string | null,
  at: Instant = work.now,
): Promise<WorkingCalendar | null> {
  if (id === null) return null;
  const { rules, version } = await knownCalendar(work, id, at);
  return { ...rules, id, version };
}

/** Every day of a year as the calendar holds now. */
export async function readYear(work: Work, asked: { id: string; year: number }): Promise<CalendarYear> {
  return calendarYear((await knownCalendar(work, asked.id)).rules, asked.year);
}

/** When something begun at a moment is due by the calendar as it holds at that moment, and why. */
export async function previewDue(
  work: Work,
  asked: { id: string; from: Instant; budgetMs: number },
): Promise<DuePreview> {
  const calendar = await calendarOf(work, asked.id === "round-the-clock" ? null : asked.id, asked.from);
  return duePreview(calendar, asked.from, asked.budgetMs);
}
