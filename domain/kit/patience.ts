import { between, day, hour, minute, plus, type Duration, type Instant } from "./instant.ts";

const waits: readonly Duration[] = [minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute];

/** Whoever takes nothing is tried for this long. */
export const patientFor: Duration = 3 * day;

/** When something that failed is tried again: soon, then later and later, at last every hour; null after three days. */
export function tryAgainAt(attempts: number, since: Instant, now: Instant): Instant | null {
  return between(since, now) >= patientFor ? null : plus(now, waits[attempts - 1] ?? hour);
}
