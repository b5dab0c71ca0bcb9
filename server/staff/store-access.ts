import type { Role } from "@kept/domain/kit/actor.ts";
import { minute, msOf, plus, type Instant } from "@kept/domain/kit/instant.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import type { Sight } from "@kept/domain/staff/sight.ts";
import type { Guesses } from "@kept/domain/staff/guessing.ts";
import { row, rows, sql } from "../platform/db.ts";
import { forget, remembered } from "../platform/remembered.ts";
import { newId, type Work } from "../platform/work.ts";
import { lacksFactor } from "./store-factor-rule.ts";

/** Someone's password: its hash, and whether it must be changed. */
export type PasswordRow = { hash: string; oneTime: boolean };

/** Someone's password; undefined when they have none. */
export const passwordOf = (work: Work, staffId: string) =>
  row<PasswordRow>(work, sql`select hash, one_time from staff.password where staff_id = ${staffId}::uuid`);

/** Sets someone's password; a link for a new one is worthless from then on. */
export async function putPassword(work: Work, staffId: string, password: PasswordRow): Promise<void> {
  forgetAccess(work);
  await sql`delete from staff.password_link where staff_id = ${staffId}::uuid`.execute(work.db);
  await sql`
    insert into staff.password (staff_id, hash, one_time, set_at)
    values (${staffId}, ${password.hash}, ${password.oneTime}, ${work.now})
    on conflict (staff_id) do update
      set hash = excluded.hash, one_time = excluded.one_time, set_at = excluded.set_at`.execute(work.db);
}

/** Begins a session. */
export async function insertSession(work: Work, tokenHash: Buffer, staffId: string): Promise<void> {
  await sql`
    insert into staff.session (token_hash, id, staff_id, began_at, last_seen_at, address, agent)
    values (${tokenHash}, ${newId(work)}, ${staffId}, ${work.now}, ${work.now}, ${work.from.address}, ${work.from.agent ?? null})`.execute(
    work.db,
  );
}

/** Ends a session. */
export async function deleteSession(work: Work, tokenHash: Buffer): Promise<void> {
  forgetAccess(work);
  await sql`delete from staff.session where token_hash = ${tokenHash}`.execute(work.db);
}

/** Ends all sessions of someone, except one where given. */
export async function deleteSessionsOf(work: Work, staffId: string, except: Buffer | null = null): Promise<void> {
  forgetAccess(work);
  await sql`
    delete from staff.session
     where staff_id = ${staffId}::uuid and token_hash is distinct from ${except}::bytea`.execute(work.db);
}

/** Ends sessions that ran out before a moment. */
export async function deleteRunOut(work: Work, since: { beganAfter: Instant; seenAfter: Instant }): Promise<void> {
  await sql`
    delete from staff.session
     where began_at <= ${since.beganAfter} or last_seen_at <= ${since.seenAfter}`.execute(work.db);
}

/** Asks anew who stands behind sessions and keys, after this unit of work changed it; elsewhere it is noticed within a second. */
export const forgetAccess = (work: Work): void => forget(work, "access");

/** One answer a minute at most, so that sessions run out and are seen by the minute. */
export const accessTopic = (work: Work, hash: Buffer): string =>
  `access:${hash.toString("base64")}:${Math.floor(msOf(work.now) / minute)}`;

/** Whoever stands behind a session or key. */
export type Asker = {
  id: string;
  name: string;
  roles: Role[];
  verbs: string[];
  ownRolesSee: Sight[];
  salesSee: Sight;
  language: Language;
  mustChange: boolean;
  /** By when a second factor has to be set up; null when none is asked, or there is one. */
  factorBy: Instant | null;
};

/** The person behind a session that has not run out; noted as seen, at most once a minute. */
export const askerOfSession = (work: Work, tokenHash: Buffer, since: { beganAfter: Instant; seenAfter: Instant }) =>
  remembered(work, accessTopic(work, tokenHash), () => readAskerOfSession(work, tokenHash, since));

const readAskerOfSession = (work: Work, tokenHash: Buffer, since: { beganAfter: Instant; seenAfter: Instant }) =>
  row<Asker>(
    work,
    sql`
    with asker as (
      select p.id, p.name, p.roles, p.language, coalesce(w.one_time, false) as must_change, s.token_hash,
             case when p.own_roles = '{}' then '{}'::text[]
                  else array(select distinct unnest(r.verbs) from staff.own_role r where r.code = any(p.own_roles)) end as verbs,
             case when p.own_roles = '{}' then '{}'::text[]
                  else array(select r.sees from staff.own_role r where r.code = any(p.own_roles)) end as own_roles_see,
             (select a.asked_at + make_interval(days => f.grace_days)
                from staff.factor_rule f join staff.factor_asked a on a.staff_id = p.id and a.asked_at >= f.since
               where ${lacksFactor}) as factor_by
        from staff.session s
        join staff.person p on p.id = s.staff_id and p.left_at is null
        left join staff.password w on w.staff_id = p.id
       where s.token_hash = ${tokenHash} and s.began_at > ${since.beganAfter} and s.last_seen_at > ${since.seenAfter}
    ), seen as (
      update staff.session set last_seen_at = ${work.now}
       where token_hash = (select token_hash from asker) and last_seen_at < ${plus(work.now, -minute)}
    )
    select id, name, roles, verbs, own_roles_see, (select sees from staff.sales_sight) as sales_see, language, must_change,
           factor_by
      from asker`,
  );

/** Puts a new set-up token in place of the last one. */
export async function putSetUpToken(work: Work, tokenHash: Buffer): Promise<void> {
  await sql`
    insert into staff.set_up_token (token_hash, made_at) values (${tokenHash}, ${work.now})
    on conflict (only_row) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`.execute(work.db);
}

/** Uses up the set-up token; undefined when it is another one, or none is left. */
export const takeSetUpToken = (work: Work, tokenHash: Buffer) =>
  row(work, sql`delete from staff.set_up_token where token_hash = ${tokenHash} returning only_row`);

/** Failed sign-ins by key. */
export const guessRows = (work: Work, keys: readonly string[]) =>
  rows<Guesses & { key: string }>(
    work,
    sql`select key, failures, last_at from staff.guess where key = any(${[...keys]}::text[])`,
  );

/** Counts one more failure under a key; failures before a moment are forgotten. */
export async function countGuess(work: Work, key: string, forgottenBefore: Instant): Promise<void> {
  await sql`
    insert into staff.guess (key, failures, last_at) values (${key}, 1, ${work.now})
    on conflict (key) do update
      set failures = case when guess.last_at < ${forgottenBefore} then 1 else guess.failures + 1 end,
          last_at = excluded.last_at`.execute(work.db);
}

/** Forgets the failures under a key, and all that are long past. */
export async function forgetGuesses(work: Work, key: string, before: Instant): Promise<void> {
  await sql`delete from staff.guess where key = ${key} or last_at < ${before}`.execute(work.db);
}
