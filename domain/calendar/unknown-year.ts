import { day, plus, type Duration, type Instant } from "../kit/instant.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { hasHolidayData } from "./working-calendar.ts";

/** How long before a year begins its holidays should be known: most are decreed late in the year before. */
const ahead: Duration = 100 * day;
const near: Duration = 35 * day;

/** The year under way or soon to come whose holidays a calendar does not know; null while all is known. */
export function unknownYear(rules: CalendarRules, now: Instant): { year: number; near: boolean } | null {
  const yearIn = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(rules.zone).year;
  const year = [yearIn(now), yearIn(plus(now, ahead))].find((each) => !hasHolidayData(rules, each));
  return year === undefined ? null : { year, near: year <= yearIn(plus(now, near)) };
}
