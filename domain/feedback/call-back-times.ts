import { hour, plus, type Duration, type Instant } from "../kit/instant.ts";

/** How often a customer is called before the call back is closed by rule (clause 3.5.8). */
export const attemptsAtMost = 4;

/** How long after each call that reached nobody the next one is made, at the earliest. */
const pauses: readonly Duration[] = [2 * hour, 4 * hour, 20 * hour];

/** When one may sensibly call: working days, not at lunch, as the clock stands where the customer is. */
const openings = [
  { from: "09:00", until: "12:00" },
  { from: "14:00", until: "18:00" },
] as const;

/** The moment of the next call, or null when it was the last one and the call back is closed by rule. */
export function nextAttempt(made: number, now: Instant, zone: string): Instant | null {
  if (made >= attemptsAtMost) return null;
  const pause = made === 0 ? 0 : (pauses[made - 1] ?? 20 * hour);
  return sensibleTime(plus(now, pause), zone);
}

/** The first moment from `at` on at which one may call: `at` itself when it is one. */
export function sensibleTime(at: Instant, zone: string): Instant {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  for (let days = 0; ; days++) {
    const day = there.toPlainDate().add({ days });
    if (day.dayOfWeek > 5) continue;
    for (const { from, until } of openings) {
      const opens = day.toZonedDateTime({ timeZone: zone, plainTime: from }).toInstant().epochMilliseconds;
      const closes = day.toZonedDateTime({ timeZone: zone, plainTime: until }).toInstant().epochMilliseconds;
      const start = Math.max(opens, there.epochMilliseconds);
      if (start < closes) return new Date(start).toISOString();
    }
  }
}
