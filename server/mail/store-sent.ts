import type { Bounce } from "@kept/domain/mail/bounce.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { MailAddress } from "@kept/domain/mail/read-mail.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A mail as it is kept. */
export type KeptSent = {
  id: string;
  ticketId: string | null;
  arrivalId: string | null;
  byId: string;
  byName: string;
  at: Instant;
  leavesAt: Instant;
  leftAt: Instant | null;
  takenBackAt: Instant | null;
  to: MailAddress;
  cc: MailAddress[];
  subject: string;
  text: string;
  messageId: string;
  refersTo: string[];
  files: { name: string; place: string }[];
  bounced: Bounce | null;
  thenWaits: string | null;
};

const shape = sql.raw(`
  select id, ticket_id, arrival_id, by_id, by_name, at, leaves_at, left_at, taken_back_at, sent_to as "to",
         copied_to as cc, subject, text, message_id, refers_to, files, bounced, then_waits
    from mail.sent`);

/** Writes a mail that will leave. */
export async function insertSent(
  work: Work,
  mail: Omit<KeptSent, "leftAt" | "takenBackAt" | "bounced">,
): Promise<void> {
  await sql`
    insert into mail.sent (id, ticket_id, arrival_id, by_id, by_name, at, leaves_at, sent_to, copied_to, subject, text,
                           message_id, refers_to, files, then_waits)
    values (${mail.id}::uuid, ${mail.ticketId}::uuid, ${mail.arrivalId}::uuid, ${mail.byId}::uuid, ${mail.byName},
            ${mail.at}::timestamptz, ${mail.leavesAt}::timestamptz, ${JSON.stringify(mail.to)}::jsonb,
            ${JSON.stringify(mail.cc)}::jsonb, ${mail.subject}, ${mail.text}, ${mail.messageId},
            ${mail.refersTo}::text[], ${JSON.stringify(mail.files)}::jsonb, ${mail.thenWaits})`.execute(work.db);
}

/** One mail, held until the work is done. */
export const sentHeld = (work: Work, id: string) =>
  row<KeptSent>(work, sql<KeptSent>`${shape} where id = ${id}::uuid for update`);

/** The mails written about a ticket, the oldest first. */
export const sentAbout = (work: Work, ticketId: string) =>
  rows<KeptSent>(work, sql<KeptSent>`${shape} where ticket_id = ${ticketId}::uuid order by at, id`);

/** Writes that a mail left, or was taken back. */
export async function writeEnd(work: Work, id: string, end: "left_at" | "taken_back_at"): Promise<void> {
  await sql`update mail.sent set ${sql.ref(end)} = ${work.now}::timestamptz where id = ${id}::uuid`.execute(work.db);
}

/** Notes what came back of a mail. */
export async function writeBounced(work: Work, id: string, bounce: Bounce): Promise<void> {
  await sql`update mail.sent set bounced = ${JSON.stringify(bounce)}::jsonb where id = ${id}::uuid`.execute(work.db);
}

/** The mail a person wrote that a bounce tells of: by its Message-ID, else the latest to this address since a moment; held until the work is done. */
export const sentReturned = (work: Work, { messageId, recipient }: Bounce, since: Instant) =>
  row<KeptSent>(
    work,
    sql<KeptSent>`${shape}
     where left_at is not null
       and (message_id = ${messageId}
            or (left_at > ${since}::timestamptz
                and (lower(sent_to ->> 'address') = ${recipient}
                     or exists (select 1 from jsonb_array_elements(copied_to) c where lower(c ->> 'address') = ${recipient}))))
     order by (message_id = ${messageId}) desc nulls last, left_at desc limit 1 for update`,
  );

/** The letter of the house that a bounce tells of, likewise. */
export const letterReturned = (work: Work, { messageId, recipient }: Bounce, since: Instant) =>
  row<{ key: string; toAddress: string }>(
    work,
    sql<{ key: string; toAddress: string }>`
    select key, to_address from platform.letter
     where sent_at is not null
       and (id::text = split_part(${messageId}, '@', 1) or (lower(to_address) = ${recipient} and sent_at > ${since}::timestamptz))
     order by (id::text = split_part(${messageId}, '@', 1)) desc nulls last, sent_at desc limit 1`,
  );

/** The Message-IDs of a ticket's conversation, the oldest first: what came, and what was written. */
export const conversationOf = (work: Work, about: { ticketId: string | null; arrivalId: string | null }) =>
  rows<{ messageId: string }>(
    work,
    sql<{ messageId: string }>`
    select message_id from (
      select m.message_id, m.received_at as at from mail.message m left join arrivals.arrival a on a.id = m.arrival_id
       where m.message_id is not null
         and (coalesce(m.ticket_id, a.ticket_id) = ${about.ticketId}::uuid or m.arrival_id = ${about.arrivalId}::uuid)
      union all
      select message_id, at from mail.sent where ticket_id = ${about.ticketId}::uuid and left_at is not null) c
     order by at desc limit 20`,
  );

/** How many letters by this key's beginning went to an address since a moment. */
export const acknowledgedSince = async (work: Work, address: string, since: Instant): Promise<number> =>
  (
    await row<{ n: number }>(
      work,
      sql<{ n: number }>`
      select count(*)::int as n from platform.letter
       where lower(to_address) = lower(${address}) and key like 'acknowledged:%' and written_at > ${since}::timestamptz`,
    )
  )?.n ?? 0;
