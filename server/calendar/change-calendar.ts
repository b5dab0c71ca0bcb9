import type { InputOf } from "@kept/domain/kit/api.ts";
import { msOf } from "@kept/domain/kit/instant.ts";
import type { Calendar, calendarApi } from "@kept/domain/calendar/api.ts";
import type { CalendarEvents } from "@kept/domain/calendar/events.ts";
import { refuse } from "@kept/domain/calendar/reasons.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { knownCalendar, readCalendar } from "./known-calendar.ts";
import { checkHours } from "./make-calendar.ts";
import { addVersion } from "./store.ts";

/** Makes a new version of a calendar from now or later on; promises already made keep theirs. */
export async function changeCalendar(work: Work, asked: InputOf<typeof calendarApi.change>): Promise<Calendar> {
  const { id, rules, why, holdsFrom = work.now } = asked;
  const before = await knownCalendar(work, id, holdsFrom);
  checkHours(rules);
  if (msOf(holdsFrom) < msOf(work.now)) throw refuse("calendar-begins-in-past");
  const name = asked.name ?? before.name;
  await addVersion(work, { calendarId: id, holdsFrom, name, rules, why });
  record(work, {
    verb: "calendars.change",
    subject: `calendar:${id}`,
    before: { name: before.name, rules: before.rules },
    after: { name, rules, holdsFrom, why },
  });
  changed(work, "calendars", id);
  await announce<CalendarEvents>(work, "calendar.changed", { calendarId: id });
  return readCalendar(work, { id });
}
