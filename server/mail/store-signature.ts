import type { Signature } from "@kept/domain/mail/sending.ts";
import { text } from "@kept/domain/kit/language.ts";
import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What stands below a person's mails; empty where they set nothing. */
export const signatureOf = async (work: Work, staffId: string | null): Promise<Signature> =>
  (
    await row<{ words: Signature }>(
      work,
      sql<{ words: Signature }>`select words from mail.signature where staff_id = ${staffId}::uuid`,
    )
  )?.words ?? text("", "", "");

/** Writes what stands below a person's mails. */
export async function writeSignature(work: Work, staffId: string, words: Signature): Promise<void> {
  await sql`
    insert into mail.signature (staff_id, words) values (${staffId}::uuid, ${JSON.stringify(words)}::jsonb)
    on conflict (staff_id) do update set words = excluded.words`.execute(work.db);
}

/** What came last by mail about a ticket or as an arrival. */
export const lastCame = (work: Work, about: { ticketId: string | null; arrivalId: string | null }) =>
  row<{ name: string; receivedAt: string; text: string }>(
    work,
    sql<{ name: string; receivedAt: string; text: string }>`
    select coalesce(nullif(m.from_name, ''), m.from_address) as name, m.received_at, m.text
      from mail.message m left join arrivals.arrival a on a.id = m.arrival_id
     where m.kind = 'person'
       and (m.arrival_id = ${about.arrivalId}::uuid or coalesce(m.ticket_id, a.ticket_id) = ${about.ticketId}::uuid)
     order by m.received_at desc limit 1`,
  );
