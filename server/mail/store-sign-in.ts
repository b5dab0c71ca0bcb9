import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A sign-in to a mailbox that was begun. */
type SignIn = { stateHash: Buffer; mailboxId: string; verifier: string; backTo: string; byId: string | null };

/** Keeps a sign-in until somebody comes back; those that have run out go. */
export async function putSignIn(work: Work, begun: SignIn, before: Instant): Promise<void> {
  await sql`delete from mail.sign_in where made_at < ${before}::timestamptz`.execute(work.db);
  await sql`
    insert into mail.sign_in (state_hash, mailbox_id, verifier, back_to, by_id, made_at)
    values (${begun.stateHash}, ${begun.mailboxId}::uuid, ${begun.verifier}, ${begun.backTo}, ${begun.byId}::uuid,
            ${work.now}::timestamptz)`.execute(work.db);
}

/** Takes a sign-in that has not run out; it is used up. */
export const takeSignIn = (work: Work, stateHash: Buffer, before: Instant) =>
  row<SignIn>(
    work,
    sql<SignIn>`
    delete from mail.sign_in where state_hash = ${stateHash} and made_at >= ${before}::timestamptz
    returning state_hash, mailbox_id, verifier, back_to, by_id`,
  );
