import type { Mail } from "@kept/domain/mail/api.ts";
import type { Bounce } from "@kept/domain/mail/bounce.ts";
import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Where a message was taken from. */
export type Place = { mailboxId: string; uidValidity: number; uid: number };

/** The message that was taken from a place. */
export const takenFrom = (work: Work, place: Place) =>
  row<{ messageId: string }>(
    work,
    sql<{ messageId: string }>`
    select message_id from mail.taken
     where mailbox_id = ${place.mailboxId}::uuid and uid_validity = ${place.uidValidity} and uid = ${place.uid}`,
  );

/** Notes that a message was taken from a place; false when it was before. */
export async function insertTaken(work: Work, place: Place, messageId: string): Promise<boolean> {
  const written = await sql`
    insert into mail.taken (mailbox_id, uid_validity, uid, message_id)
    values (${place.mailboxId}::uuid, ${place.uidValidity}, ${place.uid}, ${messageId}::uuid) on conflict do nothing`.execute(
    work.db,
  );
  return written.numAffectedRows === 1n;
}

/** A message as it is written. */
export type NewMessage = Pick<ReadMail, "from" | "to" | "cc" | "subject" | "messageId" | "references" | "html"> & {
  id: string;
  contentKey: string;
  kind: string;
  text: string;
  quoted: string;
  receivedAt: Instant;
  originalId: string;
  bounce: Bounce | null;
};

/** Writes a message; false when the same one is there. */
export async function insertMessage(work: Work, message: NewMessage): Promise<boolean> {
  const { id, contentKey, messageId, references, kind, from, to, cc, subject, text, quoted, html } = message;
  const written = await sql`
    insert into mail.message (id, content_key, message_id, refers_to, kind, from_address, from_name, sent_to, copied_to,
                              subject, text, quoted, html, received_at, original_id, bounce)
    values (${id}::uuid, ${contentKey}, ${messageId}, ${references}::text[], ${kind}, ${from.address}, ${from.name},
            ${JSON.stringify(to)}::jsonb, ${JSON.stringify(cc)}::jsonb, ${subject}, ${text}, ${quoted}, ${html},
            ${message.receivedAt}::timestamptz, ${message.originalId}::uuid,
            ${message.bounce === null ? null : JSON.stringify(message.bounce)}::jsonb)
    on conflict (content_key) do nothing`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** Lets one process at a time take in a content, so that two mailboxes with the same mail do not race. */
export async function lockContent(work: Work, contentKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${contentKey}, 0))`.execute(work.db);
}

/** How many messages came from an address since a moment. */
export const messagesFromSince = async (work: Work, address: string, since: Instant): Promise<number> =>
  (
    await row<{ n: number }>(
      work,
      sql<{ n: number }>`
      select count(*)::int as n from mail.message
       where lower(from_address) = lower(${address}) and received_at > ${since}::timestamptz`,
    )
  )?.n ?? 0;

/** The message of a content, with what came of it. */
export const messageOfContent = (work: Work, contentKey: string) =>
  row<{ id: string; arrivalId: string | null }>(
    work,
    sql<{ id: string; arrivalId: string | null }>`
    select id, arrival_id from mail.message where content_key = ${contentKey}`,
  );

/** Writes which arrival a message is, and the ticket it belongs to. */
export async function writeArrivalOf(
  work: Work,
  id: string,
  arrivalId: string,
  ticketId: string | null,
): Promise<void> {
  await sql`
    update mail.message set arrival_id = ${arrivalId}::uuid, ticket_id = ${ticketId}::uuid where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Writes which files are pictures within a message's page, by their Content-ID. */
export async function writePictures(work: Work, id: string, pictures: Readonly<Record<string, string>>): Promise<void> {
  await sql`update mail.message set pictures = ${JSON.stringify(pictures)}::jsonb where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** The tickets of messages by their Message-IDs, by themselves or by the arrival they were. */
export const ticketsOfMessages = (work: Work, messageIds: readonly string[]) =>
  rows<{ ticketId: string }>(
    work,
    sql<{ ticketId: string }>`
    select coalesce(m.ticket_id, a.ticket_id) as ticket_id
      from mail.message m left join arrivals.arrival a on a.id = m.arrival_id
     where m.message_id = any(${messageIds}::text[]) and coalesce(m.ticket_id, a.ticket_id) is not null
    union all
    select coalesce(s.ticket_id, a.ticket_id)
      from mail.sent s left join arrivals.arrival a on a.id = s.arrival_id
     where s.message_id = any(${messageIds}::text[]) and coalesce(s.ticket_id, a.ticket_id) is not null
     limit 5`,
  );

/** The arrival of a message that is referred to and still waits. */
export const waitingArrivalOf = (work: Work, messageIds: readonly string[]) =>
  row<{ id: string }>(
    work,
    sql<{ id: string }>`
    select a.id from mail.message m join arrivals.arrival a on a.id = m.arrival_id
     where m.message_id = any(${messageIds}::text[]) and a.settled_at is null order by a.received_at limit 1`,
  );

/** The mail an arrival is. */
export const mailOfArrival = (work: Work, arrivalId: string) =>
  row<Mail & { pictures: Record<string, string> }>(
    work,
    sql<Mail & { pictures: Record<string, string> }>`
    select m.id, jsonb_build_object('name', m.from_name, 'address', m.from_address) as "from", m.sent_to as "to",
           m.copied_to as cc, m.subject, m.received_at, m.text, m.quoted, m.html, m.pictures, m.bounce,
           coalesce((select jsonb_agg(distinct b.name) from mail.taken t join mail.mailbox b on b.id = t.mailbox_id
                      where t.message_id = m.id), '[]'::jsonb) as mailboxes
      from mail.message m where m.arrival_id = ${arrivalId}::uuid order by m.received_at limit 1`,
  );
