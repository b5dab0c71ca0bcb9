import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A sign-in through the provider that was begun. */
export type ProviderRequest = {
  stateHash: Buffer;
  verifier: string;
  nonce: string;
  backTo: string;
  staffId: string | null;
};

/** Keeps a request until it is answered; those that have run out go. */
export async function putRequest(
  work: Work,
  request: Omit<ProviderRequest, "staffId">,
  before: Instant,
): Promise<void> {
  await sql`delete from staff.provider_request where made_at < ${before}`.execute(work.db);
  await sql`
    insert into staff.provider_request (state_hash, verifier, nonce, back_to, made_at)
    values (${request.stateHash}, ${request.verifier}, ${request.nonce}, ${request.backTo}, ${work.now})`.execute(
    work.db,
  );
}

/** Takes a request that has not run out; it is used up. */
export const takeRequest = (work: Work, stateHash: Buffer, before: Instant) =>
  row<ProviderRequest>(
    work,
    sql`
    delete from staff.provider_request where state_hash = ${stateHash} and made_at >= ${before}
    returning state_hash, verifier, nonce, back_to, staff_id`,
  );

/** Keeps whom the provider named until they have given the code of their second factor. */
export async function putNamed(work: Work, request: ProviderRequest, staffId: string): Promise<void> {
  await sql`
    insert into staff.provider_request (state_hash, verifier, nonce, back_to, made_at, staff_id)
    values (${request.stateHash}, '', '', ${request.backTo}, ${work.now}, ${staffId}::uuid)`.execute(work.db);
}

/** Who of ours somebody at the provider is. */
export const staffOfIdentity = async (work: Work, issuer: string, subject: string): Promise<string | undefined> =>
  (
    await row<{ staffId: string }>(
      work,
      sql`select staff_id from staff.provider_identity where issuer = ${issuer} and subject = ${subject}`,
    )
  )?.staffId;

export async function putIdentity(work: Work, issuer: string, subject: string, staffId: string): Promise<void> {
  await sql`
    insert into staff.provider_identity (issuer, subject, staff_id, made_at)
    values (${issuer}, ${subject}, ${staffId}::uuid, ${work.now})
    on conflict (issuer, subject) do update set staff_id = excluded.staff_id`.execute(work.db);
}
