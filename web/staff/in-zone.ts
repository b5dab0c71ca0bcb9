import { instantAt, type Instant } from "@kept/domain/kit/instant.ts";

/** The moment a wall clock in a zone shows "2026-03-01T09:00". */
export const inZone = (wallClock: string, zone: string): Instant =>
  instantAt(Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).epochMilliseconds);
