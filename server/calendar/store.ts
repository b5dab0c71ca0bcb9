import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { CalendarVersion } from "@kept/domain/calendar/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`calendar_id, version, holds_from, name, rules, why, made_at, made_by_name`;

/** The version of a calendar in force at a moment; undefined for a calendar nobody made. */
export const versionAt = (work: Work, calendarId: string, at: Instant): Promise<CalendarVersion | undefined> =>
  row(
    work,
    sql<CalendarVersion>`
      select ${columns} from calendar.calendar_version
       where calendar_id = ${calendarId} and holds_from <= ${at}
       order by holds_from desc, version desc limit 1`,
  );

/** Every calendar as it holds at a moment, in the order they were made. */
export const versionsAt = (work: Work, at: Instant): Promise<CalendarVersion[]> =>
  rows(
    work,
    sql<CalendarVersion>`
      select v.* from calendar.calendar c
       cross join lateral (
         select ${columns} from calendar.calendar_version
          where calendar_id = c.id and holds_from <= ${at}
          order by holds_from desc, version desc limit 1) v
       order by c.made_at, c.id`,
  );

/** All versions of a calendar, the newest first. */
export const versionsOf = (work: Work, calendarId: string): Promise<CalendarVersion[]> =>
  rows(
    work,
    sql<CalendarVersion>`
      select ${columns} from calendar.calendar_version where calendar_id = ${calendarId} order by version desc`,
  );

/** Whether there is any calendar at all. */
export const anyCalendar = async (work: Work): Promise<boolean> =>
  (await row(work, sql`select 1 from calendar.calendar limit 1`)) !== undefined;

/** Writes a calendar without a version; the same id again does nothing. */
export async function insertCalendar(work: Work, id: string): Promise<void> {
  await sql`insert into calendar.calendar (id, made_at) values (${id}, ${work.now}) on conflict do nothing`.execute(
    work.db,
  );
}

/** Adds a version, numbered after the last; two at once wait for each other. */
export async function addVersion(
  work: Work,
  version: { calendarId: string; holdsFrom: Instant; name: Text; rules: CalendarRules; why: string },
): Promise<void> {
  const { calendarId, holdsFrom, name, rules, why } = version;
  await sql`select 1 from calendar.calendar where id = ${calendarId} for update`.execute(work.db);
  await sql`
    insert into calendar.calendar_version
           (calendar_id, version, holds_from, name, rules, why, made_at, made_by, made_by_name)
    select ${calendarId}, coalesce(max(version), 0) + 1, ${holdsFrom}, ${JSON.stringify(name)}::jsonb,
           ${JSON.stringify(rules)}::jsonb, ${why}, ${work.now}, ${work.by.id}::uuid, ${work.by.name}
      from calendar.calendar_version where calendar_id = ${calendarId}`.execute(work.db);
}
