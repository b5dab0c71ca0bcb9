import type { Role } from "@kept/domain/kit/actor.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`id, name, email, language, speaks, zone, extension, department_code, roles, own_roles, skills, left_at, version`;

/** What is written about a person. */
export type Particulars = Omit<Person, "id" | "leftAt" | "version" | "ownRoles"> & Partial<Pick<Person, "ownRoles">>;

/** One person, also one who has left. */
export const personById = (work: Work, id: string) =>
  row<Person>(work, sql`select ${columns} from staff.person where id = ${id}::uuid`);

/** Whoever has this e-mail, also after leaving. */
export const personByEmail = (work: Work, email: string) =>
  row<Person>(work, sql`select ${columns} from staff.person where email = ${email}`);

/** People by id, also those who have left. */
export const peopleByIds = (work: Work, ids: readonly string[]) =>
  rows<Person>(work, sql`select ${columns} from staff.person where id = any(${[...ids]}::uuid[])`);

/** Those who work here, of a role and of a department where given, by name. */
export const peopleHere = (work: Work, asked: { role?: Role; department?: string }) =>
  rows<Person>(
    work,
    sql`
    select ${columns} from staff.person
     where left_at is null
       and (${asked.role ?? null}::text is null or roles @> array[${asked.role ?? null}::text])
       and (${asked.department ?? null}::text is null or department_code = ${asked.department ?? null})
     order by name collate "zh-x-icu", id`,
  );

export type PeopleAsked = {
  limit: number;
  after?: { name: string; id: string };
  role?: Role;
  department?: string;
  text?: string;
  state: "active" | "left" | "all";
};

/** A page of people by name, one more than asked when there is a next page. */
export const peoplePage = (work: Work, asked: PeopleAsked) =>
  rows<Person>(
    work,
    sql`
    select ${columns} from staff.person
     where (${asked.state} = 'all' or (left_at is null) = (${asked.state} = 'active'))
       and (${asked.role ?? null}::text is null or roles @> array[${asked.role ?? null}::text])
       and (${asked.department ?? null}::text is null or department_code = ${asked.department ?? null})
       and (${asked.text ?? null}::text is null
            or strpos(lower(concat_ws(' ', name, email, extension)), lower(${asked.text ?? null})) > 0)
       and (${asked.after?.id ?? null}::uuid is null
            or (name collate "zh-x-icu", id) > (${asked.after?.name ?? null}::text collate "zh-x-icu", ${asked.after?.id ?? null}::uuid))
     order by name collate "zh-x-icu", id limit ${asked.limit + 1}`,
  );

/** Writes a new person; undefined when the e-mail is taken. */
export const insertPerson = (work: Work, id: string, person: Particulars) =>
  row<Person>(
    work,
    sql`
    insert into staff.person (id, name, email, language, speaks, zone, extension, department_code, roles, own_roles, skills)
    values (${id}, ${person.name}, ${person.email}, ${person.language}, ${person.speaks}::text[], ${person.zone}, ${person.extension},
            ${person.departmentCode}, ${person.roles}::text[], ${person.ownRoles ?? []}::text[], ${JSON.stringify(person.skills)}::jsonb)
    on conflict (email) do nothing
    returning ${columns}`,
  );

/** Writes someone's particulars over a version; undefined when it is not the current one. */
export const updatePerson = (work: Work, id: string, version: number, person: Particulars) =>
  row<Person>(
    work,
    sql`
    update staff.person
       set name = ${person.name}, email = ${person.email}, language = ${person.language}, speaks = ${person.speaks}::text[], zone = ${person.zone},
           extension = ${person.extension}, department_code = ${person.departmentCode},
           roles = ${person.roles}::text[], own_roles = ${person.ownRoles ?? []}::text[], skills = ${JSON.stringify(person.skills)}::jsonb, version = version + 1
     where id = ${id}::uuid and version = ${version}
    returning ${columns}`,
  );

/** Marks someone as left, or as back with null. */
export const setLeft = (work: Work, id: string, leftAt: string | null) =>
  row<Person>(
    work,
    sql`
    update staff.person set left_at = ${leftAt}::timestamptz, version = version + 1
     where id = ${id}::uuid returning ${columns}`,
  );

/** How many others administer the house; taken one at a time, so that two cannot remove each other. */
export async function countOtherAdministrators(work: Work, id: string | null): Promise<number> {
  await sql`select pg_advisory_xact_lock(7350040)`.execute(work.db);
  const found = await row<{ count: number }>(
    work,
    sql`
    select count(*) from staff.person
     where left_at is null and roles @> array['administrator'] and id is distinct from ${id}::uuid`,
  );
  return found?.count ?? 0;
}

/** Whether somebody administers the house. */
export async function hasAdministrator(work: Work): Promise<boolean> {
  const found = await row(
    work,
    sql`select 1 from staff.person where left_at is null and roles @> array['administrator'] limit 1`,
  );
  return found !== undefined;
}
