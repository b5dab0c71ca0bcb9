import type { CalendarRules, OpenInterval } from "../calendar/calendar-rules.ts";
import { holidaysInZone } from "../calendar/holidays-in-zone.ts";
import { nextOpening } from "../calendar/working-time.ts";
import { hour, plus, type Duration, type Instant } from "../kit/instant.ts";

/** How often a customer is called before the call back is closed by rule (clause 3.5.8). */
export const attemptsAtMost = 4;

/** How long after each call that reached nobody the next one is made, at the earliest. */
const pauses: readonly Duration[] = [2 * hour, 4 * hour, 20 * hour];

/** When one may sensibly call: not at lunch, as the clock stands where the customer is. */
const openings: OpenInterval[] = [
  ["09:00", "12:00"],
  ["14:00", "18:00"],
];

/** The moment of the next call, or null when it was the last one and the call back is closed by rule. */
export function nextAttempt(made: number, now: Instant, zone: string): Instant | null {
  if (made >= attemptsAtMost) return null;
  const pause = made === 0 ? 0 : (pauses[made - 1] ?? 20 * hour);
  return sensibleTime(plus(now, pause), zone);
}

/** The first moment from `at` on at which one may call: `at` itself when it is one. */
export const sensibleTime = (at: Instant, zone: string): Instant => nextOpening(callingHours(zone), at) ?? at;

const hoursByZone = new Map<string, CalendarRules>();

/** Working days where the customer is: their weekdays without their holidays, and the days that make up for them. */
function callingHours(zone: string): CalendarRules {
  const known = hoursByZone.get(zone);
  if (known) return known;
  const weekly = { mon: openings, tue: openings, wed: openings, thu: openings, fri: openings, sat: [], sun: [] };
  const hours: CalendarRules = { zone, weekly, overrides: {}, holidays: holidaysInZone(zone) };
  hoursByZone.set(zone, hours);
  return hours;
}
