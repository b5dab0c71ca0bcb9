import { z } from "zod";
import { Day, hour, plus, type Instant } from "../kit/instant.ts";
import { dayAfter, dayAt, dayOf } from "./wall-clock.ts";

/** Until when a notice rests: later today, tomorrow morning, or the morning of a day. */
export const SnoozeUntil = z.union([z.enum(["later-today", "tomorrow"]), Day]);
export type SnoozeUntil = z.infer<typeof SnoozeUntil>;

const morning = "09:00";
const atLatest = "18:00";

/** The moment a snooze ends in the person's zone: later today is in three hours, or at 18:00 when that comes first, or after 17:00 in one hour; a day begins at 9:00. null: that moment is not ahead, or no longer today. */
export function snoozeEnd(until: SnoozeUntil, zone: string, now: Instant): Instant | null {
  const today = dayOf(now, zone);
  if (until === "tomorrow") return dayAt(dayAfter(today), morning, zone);
  if (until !== "later-today") {
    const at = dayAt(until, morning, zone);
    return at > now ? at : null;
  }
  const evening = dayAt(today, atLatest, zone);
  const inThree = plus(now, 3 * hour);
  const at = plus(now, hour) > evening ? plus(now, hour) : inThree < evening ? inThree : evening;
  return dayOf(at, zone) === today ? at : null;
}
