import type { Role } from "@kept/domain/kit/actor.ts";
import { minute, plus, type Instant } from "@kept/domain/kit/instant.ts";
import type { ApiKey } from "@kept/domain/staff/key-api.ts";
import type { Sight } from "@kept/domain/staff/sight.ts";
import { row, rows, sql } from "../platform/db.ts";
import { remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { accessTopic, forgetAccess } from "./store-access.ts";

/** The program behind a key that was not revoked and has not expired; noted as seen, at most once a minute. */
export const askerOfKey = (work: Work, keyHash: Buffer) =>
  remembered(work, accessTopic(work, keyHash), () => readAskerOfKey(work, keyHash));

const readAskerOfKey = (work: Work, keyHash: Buffer) =>
  row<{ id: string; name: string; roles: Role[]; scope: string[] | null; salesSee: Sight }>(
    work,
    sql`
    with asker as (
      select id, name, roles, scope from staff.api_key
       where key_hash = ${keyHash} and revoked_at is null and (expires_at is null or expires_at > ${work.now})
    ), seen as (
      update staff.api_key set last_seen_at = ${work.now}
       where id = (select id from asker) and coalesce(last_seen_at, '-infinity') < ${plus(work.now, -minute)}
    )
    select id, name, roles, scope, (select sees from staff.sales_sight) as sales_see from asker`,
  );

/** All keys, the newest first. */
export const keyRows = (work: Work, id: string | null = null) =>
  rows<ApiKey>(
    work,
    sql`
    select k.id, k.name, k.roles, k.scope, k.made_at, p.name as made_by_name, k.expires_at, k.last_seen_at, k.revoked_at
      from staff.api_key k left join staff.person p on p.id = k.made_by
     where ${id}::uuid is null or k.id = ${id}::uuid order by k.made_at desc, k.id desc`,
  );

export type NewKey = {
  id: string;
  name: string;
  roles: Role[];
  scope: readonly string[] | null;
  expiresAt: Instant | null;
  hash: Buffer;
};

/** Writes a new key. */
export async function insertKey(work: Work, key: NewKey): Promise<void> {
  await sql`
    insert into staff.api_key (id, name, roles, scope, key_hash, made_at, made_by, expires_at)
    values (${key.id}, ${key.name}, ${key.roles}::text[], ${key.scope && [...key.scope]}::text[], ${key.hash}, ${work.now},
            ${work.by.id}::uuid, ${key.expiresAt}::timestamptz)`.execute(work.db);
}

/** Makes a key worthless, once. */
export async function markRevoked(work: Work, id: string): Promise<void> {
  forgetAccess(work);
  await sql`
    update staff.api_key set revoked_at = ${work.now} where id = ${id}::uuid and revoked_at is null`.execute(work.db);
}
