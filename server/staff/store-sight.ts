import type { Role } from "@kept/domain/kit/actor.ts";
import type { Sight } from "@kept/domain/staff/sight.ts";
import { row, rows, sql } from "../platform/db.ts";
import { remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";

/** Which customers the role of Sales shows. */
export async function salesSight(work: Work): Promise<Sight> {
  const found = await row<{ sees: Sight }>(work, sql`select sees from staff.sales_sight`);
  return found?.sees ?? "all";
}

/** Settles which customers the role of Sales shows. */
export async function writeSalesSight(work: Work, sees: Sight): Promise<void> {
  await sql`update staff.sales_sight set sees = ${sees}`.execute(work.db);
}

/** Whether any role shows its holders' own customers only: as a rule none does. */
export const someSeeOwn = (work: Work): Promise<boolean> =>
  remembered(work, "access:sight", async () => {
    const found = await row<{ some: boolean }>(
      work,
      sql`
      select exists (select 1 from staff.sales_sight where sees = 'own')
          or exists (select 1 from staff.own_role where sees = 'own') as some`,
    );
    return found?.some ?? false;
  });

/** What decides which customers these people see. */
export const sightRows = (work: Work, ids: readonly string[]) =>
  rows<{ id: string; roles: Role[]; ownRolesSee: Sight[] }>(
    work,
    sql`
    select p.id, p.roles, array(select r.sees from staff.own_role r where r.code = any(p.own_roles)) as own_roles_see
      from staff.person p where p.id = any(${[...ids]}::uuid[])`,
  );
