import type { OwnFactors } from "@kept/domain/staff/factor-api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";

/** The secret of someone's authenticator app, sealed. */
export type TotpRow = { secret: string; confirmedAt: Instant | null };

/** Someone's authenticator app; undefined when they have none. */
export const totpOf = (work: Work, staffId: string) =>
  row<TotpRow>(work, sql`select secret, confirmed_at from staff.totp where staff_id = ${staffId}::uuid`);

const placeOf = (staffId: string): string => `staff.totp/${staffId}`;

/** The secret of someone's app as it was made. */
export const openTotp = (work: Work, staffId: string, { secret }: TotpRow): string =>
  work.house.sealing.open(secret, placeOf(staffId));

/** Seals every secret of an app anew, as it is asked. */
export async function resealTotp(work: Work, anew: Reseal): Promise<void> {
  for (const { staffId, secret } of await rows<{ staffId: string; secret: string }>(
    work,
    sql`select staff_id, secret from staff.totp order by staff_id`,
  )) {
    const sealed = anew(secret, placeOf(staffId));
    if (sealed !== secret)
      await sql`update staff.totp set secret = ${sealed} where staff_id = ${staffId}::uuid`.execute(work.db);
  }
}

/** Puts a secret nobody has confirmed yet in place of another such one. */
export async function putTotp(work: Work, staffId: string, secret: string): Promise<void> {
  await sql`
    insert into staff.totp (staff_id, secret, made_at) values (${staffId}, ${work.house.sealing.seal(secret, placeOf(staffId))}, ${work.now})
    on conflict (staff_id) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0`.execute(
    work.db,
  );
}

/** From now on codes are asked for. */
export async function confirmTotpRow(work: Work, staffId: string): Promise<void> {
  await sql`update staff.totp set confirmed_at = ${work.now} where staff_id = ${staffId}::uuid`.execute(work.db);
}

/** Takes the code of a time step; undefined when that one or a later one was taken already. */
export const takeStep = (work: Work, staffId: string, step: number) =>
  row(
    work,
    sql`update staff.totp set last_step = ${step} where staff_id = ${staffId}::uuid and last_step < ${step} returning staff_id`,
  );

/** Takes the authenticator app and the recovery codes away. */
export async function deleteTotp(work: Work, staffId: string): Promise<void> {
  await sql`delete from staff.totp where staff_id = ${staffId}::uuid`.execute(work.db);
  await sql`delete from staff.recovery_code where staff_id = ${staffId}::uuid`.execute(work.db);
}

/** Puts recovery codes in place of all earlier ones. */
export async function putRecoveryCodes(work: Work, staffId: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from staff.recovery_code where staff_id = ${staffId}::uuid`.execute(work.db);
  await sql`
    insert into staff.recovery_code (code_hash, staff_id)
    select unnest(${[...hashes]}::bytea[]), ${staffId}::uuid`.execute(work.db);
}

/** Uses a recovery code up; undefined when it is none of theirs, or was used. */
export const takeRecoveryCode = (work: Work, staffId: string, hash: Buffer) =>
  row(
    work,
    sql`
    update staff.recovery_code set used_at = ${work.now}
     where code_hash = ${hash} and staff_id = ${staffId}::uuid and used_at is null returning staff_id`,
  );

/** What someone needs besides their password, or instead of it. */
export async function factorsOf(work: Work, staffId: string): Promise<OwnFactors> {
  const [totp, passkeys] = [await totpOf(work, staffId), await passkeysOf(work, staffId)];
  const left = await row<{ count: number }>(
    work,
    sql`select count(*)::int from staff.recovery_code where staff_id = ${staffId}::uuid and used_at is null`,
  );
  const shown = passkeys.map(({ id, name, madeAt, lastUsedAt }) => ({ id, name, madeAt, lastUsedAt }));
  return { totpSince: totp?.confirmedAt ?? null, recoveryCodesLeft: left?.count ?? 0, passkeys: shown };
}

/** A passkey as it is stored. */
export type PasskeyRow = {
  id: string;
  staffId: string;
  name: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  madeAt: Instant;
  lastUsedAt: Instant | null;
};

const passkeyColumns = sql`id, staff_id, name, public_key, counter, transports, made_at, last_used_at`;

/** Someone's passkeys, the oldest first. */
export const passkeysOf = (work: Work, staffId: string) =>
  rows<PasskeyRow>(
    work,
    sql`select ${passkeyColumns} from staff.passkey where staff_id = ${staffId}::uuid order by made_at, id`,
  );

/** The passkey with this id, whoever's it is. */
export const passkeyWith = (work: Work, id: string) =>
  row<PasskeyRow>(work, sql`select ${passkeyColumns} from staff.passkey where id = ${id}`);

/** Writes a new passkey; undefined when there is one with its id. */
export const insertPasskey = (work: Work, passkey: Omit<PasskeyRow, "madeAt" | "lastUsedAt">) =>
  row(
    work,
    sql`
    insert into staff.passkey (id, staff_id, name, public_key, counter, transports, made_at)
    values (${passkey.id}, ${passkey.staffId}, ${passkey.name}, ${passkey.publicKey}, ${passkey.counter},
            ${passkey.transports}::text[], ${work.now})
    on conflict do nothing returning id`,
  );

/** Notes that a passkey was used, and how often by its own count. */
export async function markPasskeyUsed(work: Work, id: string, counter: number): Promise<void> {
  await sql`update staff.passkey set counter = ${counter}, last_used_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

/** Takes passkeys of someone away: one, or all. */
export async function deletePasskeys(work: Work, staffId: string, id: string | null): Promise<void> {
  await sql`
    delete from staff.passkey
     where staff_id = ${staffId}::uuid and (${id}::text is null or id = ${id})`.execute(work.db);
}

/** Keeps a challenge until it is answered; those from before a moment are forgotten. */
export async function putChallenge(
  work: Work,
  asked: { id: string; challenge: string; staffId: string | null; forgetBefore: Instant },
): Promise<void> {
  await sql`delete from staff.challenge where made_at < ${asked.forgetBefore}`.execute(work.db);
  await sql`
    insert into staff.challenge (id, challenge, staff_id, made_at)
    values (${asked.id}, ${asked.challenge}, ${asked.staffId}::uuid, ${work.now})`.execute(work.db);
}

/** Uses a challenge up; undefined when it was, or is too old. */
export const takeChallenge = (work: Work, id: string, since: Instant) =>
  row<{ challenge: string; staffId: string | null }>(
    work,
    sql`
    with taken as (delete from staff.challenge where id = ${id}::uuid returning challenge, staff_id, made_at)
    select challenge, staff_id from taken where made_at >= ${since}`,
  );
