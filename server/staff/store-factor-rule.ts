import type { Instant } from "@kept/domain/kit/instant.ts";
import type { FactorRule, LacksFactor } from "@kept/domain/staff/factor-rule.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

export type KeptRule = FactorRule & { version: number };

/** The rule as it stands; nobody is asked while there is none. */
export const factorRule = async (work: Work): Promise<KeptRule> =>
  (await row<KeptRule>(work, sql`select roles, grace_days, version from staff.factor_rule`)) ?? {
    roles: [],
    graceDays: 14,
    version: 0,
  };

/** Writes the rule over a version of it; other roles let everyone's days begin anew. Undefined when another was written meanwhile. */
export const putFactorRule = (work: Work, { roles, graceDays }: FactorRule, version: number) =>
  row(
    work,
    sql`
    insert into staff.factor_rule (roles, grace_days, since)
    select ${[...roles]}::text[], ${graceDays}, ${work.now} where ${version} = 0 or exists (select from staff.factor_rule)
    on conflict (only_row) do update
       set roles = excluded.roles, grace_days = excluded.grace_days, version = factor_rule.version + 1,
           since = case when factor_rule.roles = excluded.roles then factor_rule.since else excluded.since end
     where factor_rule.version = ${version}
    returning only_row`,
  );

/** Whoever has to sign in with a password and has nothing besides, of the roles asked; `p` is the person, `f` the rule. */
export const lacksFactor = sql`
  p.roles && f.roles and p.left_at is null
  and exists (select from staff.password w where w.staff_id = p.id)
  and not exists (select from staff.totp t where t.staff_id = p.id and t.confirmed_at is not null)
  and not exists (select from staff.passkey k where k.staff_id = p.id)`;

/** Notes that someone who lacks a second factor was asked for it; undefined when they were before, until other roles are asked. */
export const noteFactorAsked = (work: Work, staffId: string) =>
  row(
    work,
    sql`
    insert into staff.factor_asked (staff_id, asked_at)
    select p.id, ${work.now} from staff.person p, staff.factor_rule f where p.id = ${staffId}::uuid and ${lacksFactor}
    on conflict (staff_id) do update set asked_at = excluded.asked_at
     where factor_asked.asked_at < (select since from staff.factor_rule)
    returning staff_id`,
  );

/** When someone who lacks a second factor was asked for it, and how many days they have. */
export const factorAskedOf = (work: Work, staffId: string) =>
  row<{ askedAt: Instant; graceDays: number }>(
    work,
    sql`
    select a.asked_at, f.grace_days
      from staff.person p, staff.factor_rule f, staff.factor_asked a
     where p.id = ${staffId}::uuid and a.staff_id = p.id and a.asked_at >= f.since and ${lacksFactor}`,
  );

/** Who of the roles asked has no second factor, by name. */
export const lackingFactor = (work: Work) =>
  rows<LacksFactor>(
    work,
    sql`
    select p.id, p.name, case when a.asked_at >= f.since then a.asked_at + make_interval(days => f.grace_days) end as by
      from staff.factor_rule f join staff.person p on ${lacksFactor}
      left join staff.factor_asked a on a.staff_id = p.id
     order by p.name, p.id`,
  );

/** Whether a second factor is asked of someone, by their roles. */
export const isFactorAsked = async (work: Work, staffId: string): Promise<boolean> =>
  (await row(
    work,
    sql`select 1 from staff.person p, staff.factor_rule f where p.id = ${staffId}::uuid and p.roles && f.roles`,
  )) !== undefined;
