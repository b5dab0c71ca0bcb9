import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Calendar, CalendarVersion } from "@kept/domain/calendar/api.ts";
import { refuse } from "@kept/domain/calendar/reasons.ts";
import type { Work } from "../platform/work.ts";
import { versionAt, versionsOf } from "./store.ts";

/** A calendar's version in force at a moment, by default now; a refusal when nobody made it. */
export async function knownCalendar(work: Work, id: string, at: Instant = work.now): Promise<CalendarVersion> {
  const found = await versionAt(work, id, at);
  if (!found) throw refuse("calendar-unknown");
  return found;
}

/** A calendar with all its versions. */
export async function readCalendar(work: Work, asked: { id: string }): Promise<Calendar> {
  const inForce = await knownCalendar(work, asked.id);
  return { id: asked.id, inForce, versions: await versionsOf(work, asked.id) };
}
