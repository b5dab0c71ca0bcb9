import type { InputOf } from "@kept/domain/kit/api.ts";
import type { Calendar, calendarApi } from "@kept/domain/calendar/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { hoursUnfit } from "@kept/domain/calendar/hours-fit.ts";
import { refuse } from "@kept/domain/calendar/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { readCalendar } from "./known-calendar.ts";
import { addVersion, insertCalendar } from "./store.ts";

/** Calendars hold from the beginning of time, so that a promise of any moment finds its hours. */
export const always = "1970-01-01T00:00:00.000Z";

/** Makes a calendar. */
export async function makeCalendar(work: Work, asked: InputOf<typeof calendarApi.create>): Promise<Calendar> {
  const { name, rules, why } = asked;
  checkHours(rules);
  const id = newId(work);
  await insertCalendar(work, id);
  await addVersion(work, { calendarId: id, holdsFrom: always, name, rules, why });
  record(work, { verb: "calendars.create", subject: `calendar:${id}`, after: { name, rules, why } });
  changed(work, "calendars", id);
  return readCalendar(work, { id });
}

/** Refuses hours that overlap or have no length, and zones nobody knows. */
export function checkHours(rules: CalendarRules): void {
  const unfit = hoursUnfit(rules);
  if (!unfit) return;
  throw "zone" in unfit ? refuse("calendar-zone-unknown", unfit) : refuse("calendar-hours-unfit", unfit);
}
