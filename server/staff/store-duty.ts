import type { Role } from "@kept/domain/kit/actor.ts";
import { day, plus, type Day, type Instant } from "@kept/domain/kit/instant.ts";
import type { Named } from "@kept/domain/staff/on-duty.ts";
import type { Absence, DutyOverride, Shift } from "@kept/domain/staff/roster.ts";
import type { DifferentDay, WeeklyShift } from "@kept/domain/staff/rostered.ts";
import type { AbsenceSpan } from "@kept/domain/staff/standing-in.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Everything that decides who is on duty in a stretch of time. */
export type DutyFacts = {
  people: (Named & { roles: Role[]; departmentCode: string | null })[];
  shifts: WeeklyShift[];
  overrides: DifferentDay[];
  absences: AbsenceSpan[];
};

const noFacts: DutyFacts = { people: [], shifts: [], overrides: [], absences: [] };

/** The facts of the roster from a moment until another: all who work here, their shifts, the days that differ, all absences that touch it. */
export async function readDutyFacts(work: Work, from: Instant, until: Instant): Promise<DutyFacts> {
  const found = await row<DutyFacts>(
    work,
    sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object(
                'id', id, 'name', name, 'roles', roles, 'departmentCode', department_code)
                order by name collate "zh-x-icu", id), '[]')
         from staff.person where left_at is null) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('staffId', s.staff_id, 'role', s.role, 'weekdays', s.weekdays,
                'begins', s.begins, 'ends', s.ends, 'zone', s.zone)), '[]')
         from staff.shift s join staff.person p on p.id = s.staff_id and p.left_at is null) as shifts,
      (select coalesce(jsonb_agg(jsonb_build_object('staffId', staff_id, 'role', role, 'day', day,
                'zone', zone, 'stretches', stretches)), '[]')
         from staff.duty_override
        where day between ${plus(from, -2 * day).slice(0, 10)}::date and ${plus(until, 2 * day).slice(0, 10)}::date) as overrides,
      (select coalesce(jsonb_agg(jsonb_build_object('staffId', staff_id, 'deputyId', deputy_id,
                'from', to_char(from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'until', to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                order by from_at desc, id), '[]')
         from staff.absence
        where withdrawn_at is null and from_at < ${until} and coalesce(until_at, 'infinity') > ${from}) as absences`,
  );
  return found ?? noFacts;
}

/** Weekly shifts, of one person or role where given, by name and time. */
export const shiftRows = (work: Work, asked: { id?: string; staffId?: string; role?: Role }) =>
  rows<Shift>(
    work,
    sql`
    select s.id, s.staff_id, p.name as staff_name, s.role, s.weekdays, s.begins, s.ends, s.zone
      from staff.shift s join staff.person p on p.id = s.staff_id and p.left_at is null
     where (${asked.id ?? null}::uuid is null or s.id = ${asked.id ?? null}::uuid)
       and (${asked.staffId ?? null}::uuid is null or s.staff_id = ${asked.staffId ?? null}::uuid)
       and (${asked.role ?? null}::text is null or s.role = ${asked.role ?? null})
     order by p.name collate "zh-x-icu", s.weekdays, s.begins, s.id`,
  );

export type ShiftFacts = Omit<Shift, "id" | "staffName">;

/** Writes a shift, over the one with this id if there is one. */
export async function putShift(work: Work, id: string, shift: ShiftFacts): Promise<void> {
  await sql`
    insert into staff.shift (id, staff_id, role, weekdays, begins, ends, zone)
    values (${id}, ${shift.staffId}, ${shift.role}, ${shift.weekdays}::int[], ${shift.begins}, ${shift.ends}, ${shift.zone})
    on conflict (id) do update
      set staff_id = excluded.staff_id, role = excluded.role, weekdays = excluded.weekdays,
          begins = excluded.begins, ends = excluded.ends, zone = excluded.zone`.execute(work.db);
}

/** Takes a shift away. */
export async function deleteShift(work: Work, id: string): Promise<void> {
  await sql`delete from staff.shift where id = ${id}::uuid`.execute(work.db);
}

/** Days that differ from the week, in a stretch of days. */
export const overrideRows = (work: Work, asked: { from: Day; until: Day; staffId?: string; id?: string }) =>
  rows<DutyOverride>(
    work,
    sql`
    select o.id, o.staff_id, p.name as staff_name, o.role, o.day, o.zone, o.stretches
      from staff.duty_override o join staff.person p on p.id = o.staff_id
     where o.day between ${asked.from}::date and ${asked.until}::date
       and (${asked.staffId ?? null}::uuid is null or o.staff_id = ${asked.staffId ?? null}::uuid)
     order by o.day, p.name collate "zh-x-icu", o.id`,
  );

export type OverrideFacts = Omit<DutyOverride, "id" | "staffName">;

/** Writes what holds for someone in a role on one day; its id. */
export async function putOverrideRow(work: Work, id: string, facts: OverrideFacts): Promise<string> {
  const put = await row<{ id: string }>(
    work,
    sql`
    insert into staff.duty_override (id, staff_id, role, day, zone, stretches)
    values (${id}, ${facts.staffId}, ${facts.role}, ${facts.day}, ${facts.zone}, ${JSON.stringify(facts.stretches)}::jsonb)
    on conflict (staff_id, role, day) do update set zone = excluded.zone, stretches = excluded.stretches
    returning id`,
  );
  return put?.id ?? id;
}

/** Takes a day that differs away; what it was. */
export const deleteOverride = (work: Work, id: string) =>
  row<OverrideFacts>(
    work,
    sql`delete from staff.duty_override where id = ${id}::uuid returning staff_id, role, day, zone, stretches`,
  );

/** Absences that touch a stretch of time, of one person or with one id where given, earliest first. */
export const absenceRows = (
  work: Work,
  asked: { from: Instant; until?: Instant; staffId?: string } | { id: string },
) => {
  const { id, from, until, staffId } = { id: null, from: null, until: null, staffId: null, ...asked };
  return rows<Absence>(
    work,
    sql`
    select a.id, a.staff_id, p.name as staff_name, a.from_at as "from", a.until_at as until,
           a.deputy_id, d.name as deputy_name, a.reason, a.note
      from staff.absence a
      join staff.person p on p.id = a.staff_id
      left join staff.person d on d.id = a.deputy_id
     where a.withdrawn_at is null
       and (${id}::uuid is null or a.id = ${id}::uuid)
       and (${from}::timestamptz is null or coalesce(a.until_at, 'infinity') > ${from}::timestamptz)
       and (${until}::timestamptz is null or a.from_at < ${until}::timestamptz)
       and (${staffId}::uuid is null or a.staff_id = ${staffId}::uuid)
     order by a.from_at, a.id`,
  );
};

export type AbsenceFacts = Pick<Absence, "staffId" | "from" | "until" | "deputyId" | "reason" | "note">;

/** Writes an absence, over the one with this id if there is one. */
export async function putAbsence(work: Work, id: string, absence: AbsenceFacts): Promise<void> {
  await sql`
    insert into staff.absence (id, staff_id, from_at, until_at, deputy_id, reason, note, entered_at, entered_by)
    values (${id}, ${absence.staffId}, ${absence.from}, ${absence.until}, ${absence.deputyId}, ${absence.reason},
            ${absence.note}, ${work.now}, ${work.by.id}::uuid)
    on conflict (id) do update
      set from_at = excluded.from_at, until_at = excluded.until_at, deputy_id = excluded.deputy_id,
          reason = excluded.reason, note = excluded.note`.execute(work.db);
}

/** An absence that will not be after all. */
export async function markWithdrawn(work: Work, id: string): Promise<void> {
  await sql`update staff.absence set withdrawn_at = ${work.now} where id = ${id}::uuid`.execute(work.db);
}
