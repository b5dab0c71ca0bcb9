import { day, instantAt, minute, msOf, type Instant } from "../kit/instant.ts";
import { isRostered, type Duty } from "./rostered.ts";

const step = 15 * minute;
/** How far ahead the roster is looked through. */
export const dutyHorizon = 14 * day;

/** The first moment from one on, in quarters of an hour, at which the roster has someone on duty; null when it has none of them within two weeks. */
export function nextDuty(staffId: string, duty: Duty, from: Instant): Instant | null {
  if (isRostered(staffId, "any", duty, from)) return from;
  const first = Math.ceil(msOf(from) / step) * step;
  for (let at = first; at <= first + dutyHorizon; at += step)
    if (isRostered(staffId, "any", duty, instantAt(at))) return instantAt(at);
  return null;
}

/** The first moment after one at which a stretch of duty begins; null when none does within two weeks. */
export function nextDutyBegins(staffId: string, duty: Duty, after: Instant): Instant | null {
  let on = isRostered(staffId, "any", duty, after);
  const first = Math.floor(msOf(after) / step) * step + step;
  for (let at = first; at <= first + dutyHorizon; at += step) {
    const now = isRostered(staffId, "any", duty, instantAt(at));
    if (now && !on) return instantAt(at);
    on = now;
  }
  return null;
}
