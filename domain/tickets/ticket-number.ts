import type { Instant } from "../kit/instant.ts";

/** "F-2026-000123": the year in the company's zone and a number within it; gaps are allowed. */
export const ticketNumber = (year: number, count: number): string => `F-${year}-${String(count).padStart(6, "0")}`;

/** The calendar year of a moment in a zone. */
export const yearIn = (zone: string, at: Instant): number => Temporal.Instant.from(at).toZonedDateTimeISO(zone).year;

/** The ticket number someone means by "F-2026-000123", "f2026-123" or "2026-123"; null when it is none. */
export function ticketNumberIn(asked: string): string | null {
  const found = /^\s*f?[-\s]?(\d{4})[-\s](\d{1,9})\s*$/i.exec(asked.normalize("NFKC"));
  return found ? ticketNumber(Number(found[1]), Number(found[2])) : null;
}
