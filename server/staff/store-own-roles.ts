import type { Text } from "@kept/domain/kit/language.ts";
import type { OwnRole } from "@kept/domain/staff/own-role.ts";
import type { Sight } from "@kept/domain/staff/sight.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** All roles the company made itself, or one; by their codes. */
export const ownRoleRows = (work: Work, code: string | null = null) =>
  rows<OwnRole>(
    work,
    sql`
    select r.code, r.name, r.verbs, r.sees, r.version,
           (select count(*) from staff.person p where p.left_at is null and p.own_roles @> array[r.code])::int as held
      from staff.own_role r
     where ${code}::text is null or r.code = ${code} order by r.code`,
  );

/** All verbs these roles give. */
export async function verbsOf(work: Work, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const found = await row<{ verbs: string[] }>(
    work,
    sql`select array(select distinct unnest(verbs) from staff.own_role where code = any(${[...codes]}::text[])) as verbs`,
  );
  return found?.verbs ?? [];
}

export type OwnRoleFacts = { code: string; name: Text; verbs: readonly string[]; sees: Sight };

/** Writes a new role; undefined when there is one already. */
export const insertOwnRole = (work: Work, role: OwnRoleFacts) =>
  row(
    work,
    sql`
    insert into staff.own_role (code, name, verbs, sees)
    values (${role.code}, ${JSON.stringify(role.name)}::jsonb, ${[...role.verbs]}::text[], ${role.sees})
    on conflict do nothing returning code`,
  );

/** Writes over a version of a role; undefined when it is not the current one. */
export const updateOwnRole = (work: Work, role: OwnRoleFacts, version: number) =>
  row(
    work,
    sql`
    update staff.own_role
       set name = ${JSON.stringify(role.name)}::jsonb, verbs = ${[...role.verbs]}::text[],
           sees = ${role.sees}, version = version + 1
     where code = ${role.code} and version = ${version} returning code`,
  );

/** Takes a role away, also from those who have left. */
export async function deleteOwnRole(work: Work, code: string): Promise<void> {
  await sql`
    update staff.person set own_roles = array_remove(own_roles, ${code}) where own_roles @> array[${code}]`.execute(
    work.db,
  );
  await sql`delete from staff.own_role where code = ${code}`.execute(work.db);
}
