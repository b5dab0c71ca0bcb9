import { z } from "zod";

/** A moment in UTC, always written "2026-03-01T00:00:00.000Z", so that the order of the text is the order of time. */
export const Instant = z.iso.datetime({ offset: true }).transform((text) => instantAt(Date.parse(text)));
export type Instant = string;

/** A day without a zone, "2026-03-01". */
export const Day = z.iso.date();
export type Day = string;

/** Milliseconds. */
export type Duration = number;

export const second: Duration = 1_000;
export const minute: Duration = 60 * second;
export const hour: Duration = 60 * minute;
export const day: Duration = 24 * hour;

/** Milliseconds since 1970. */
export const msOf = (at: Instant): number => Date.parse(at);

/** The moment that lies `ms` milliseconds after 1970. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString();

export const plus = (at: Instant, by: Duration): Instant => instantAt(msOf(at) + by);

/** Milliseconds from `start` to `end`; negative when `end` is earlier. */
export const between = (start: Instant, end: Instant): Duration => msOf(end) - msOf(start);
