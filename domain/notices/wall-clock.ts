import { instantAt, type Day, type Instant } from "../kit/instant.ts";

const zonedAt = (at: Instant, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
const instantOf = (zoned: Temporal.ZonedDateTime): Instant => instantAt(zoned.epochMilliseconds);

/** The next moment after `now` at which a wall clock in a zone shows "08:00"; a time that a day skips comes as soon after as there is one. */
export function nextAt(time: string, zone: string, now: Instant): Instant {
  const today = zonedAt(now, zone).toPlainDate();
  const tomorrow = dayAt(today.add({ days: 1 }).toString(), time, zone);
  const at = dayAt(today.toString(), time, zone);
  return at > now ? at : tomorrow;
}

/** The moment at which a wall clock in a zone shows a time on a day. */
export const dayAt = (on: Day, time: string, zone: string): Instant =>
  instantOf(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }));

/** When the quiet that holds at a moment ends; null when it is not quiet then. It may run over midnight; from and until the same is never. */
export function quietUntil(quiet: { from: string; until: string }, zone: string, at: Instant): Instant | null {
  const clock = clockAt(at, zone);
  const { from, until } = quiet;
  const holds = from <= until ? from <= clock && clock < until : from <= clock || clock < until;
  return holds ? nextAt(until, zone, at) : null;
}

/** What a wall clock in a zone shows: "08:05". */
export const clockAt = (at: Instant, zone: string): string =>
  zonedAt(at, zone).toPlainTime().toString({ smallestUnit: "minute" });

/** The day it is in a zone. */
export const dayOf = (at: Instant, zone: string): Day => zonedAt(at, zone).toPlainDate().toString();

/** The day after. */
export const dayAfter = (on: Day): Day => Temporal.PlainDate.from(on).add({ days: 1 }).toString();
