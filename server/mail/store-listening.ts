import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { rows, sql, type Db } from "../platform/db.ts";
import { kept, type KeptMailbox } from "./store.ts";

type At = { db: Db; now: Instant };

/** The mailboxes a process listens to from now on, for a while: those it does already, and those nobody does. */
export const leaseListening = (at: At, listener: string, lease: number) =>
  rows<KeptMailbox>(
    at,
    sql<KeptMailbox>`
    update mail.mailbox set listener = ${listener}::uuid, listened_until = ${plus(at.now, lease)}::timestamptz
     where id in (select id from mail.mailbox
                   where active and (listener = ${listener}::uuid or listened_until is null or listened_until <= ${at.now}::timestamptz)
                   for update skip locked)
    returning ${kept}`,
  );

/** Lets other processes listen at once. */
export async function releaseListening(at: At, listener: string): Promise<void> {
  await sql`update mail.mailbox set listener = null, listened_until = null where listener = ${listener}::uuid`.execute(
    at.db,
  );
}
