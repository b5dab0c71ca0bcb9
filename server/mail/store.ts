import type { Mail } from "@kept/domain/mail/api.ts";
import type { Bounce } from "@kept/domain/mail/bounce.ts";
import type { Look, Mailbox, MailboxFacts } from "@kept/domain/mail/mailbox.ts";
import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql, type Db } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";

/** A mailbox as one gets into it; the password sealed. */
export type KeptMailbox = MailboxFacts & {
  id: string;
  password: string;
  active: boolean;
  version: number;
  uidValidity: number | null;
  lastUid: number;
  collectedAt: Instant | null;
  madeAt: Instant;
};

type At = { db: Db; now: Instant };
const day = 86_400_000;

const shown = (now: Instant) => sql`
  select b.id, b.name, b.address, b.host, b.port, b.security, b.username, b.folder, b.charset, b.active, b.version,
         b.looked_at, b.collected_at, b.last_error, l.looks, l.failures, l.longest_gap_ms
    from mail.mailbox b
    left join lateral (
      select count(*)::int as looks, (count(*) filter (where error is not null))::int as failures,
             (max(gap) * 1000)::int as longest_gap_ms
        from (select error, case when error is null then
                extract(epoch from at - lag(at) over (partition by error is null order by seq)) end as gap
                from mail.look where mailbox_id = b.id and at > ${plus(now, -day)}::timestamptz) g) l on true`;

/** The mailboxes by name. */
export const mailboxes = (work: Work) => rows<Mailbox>(work, sql<Mailbox>`${shown(work.now)} order by b.name`);

/** One mailbox as it is shown. */
export const mailboxById = (work: Work, id: string) =>
  row<Mailbox>(work, sql<Mailbox>`${shown(work.now)} where b.id = ${id}::uuid`);

const kept = sql.raw(
  "id, name, address, host, port, security, username, password, folder, charset, active, version, uid_validity, last_uid, collected_at, made_at",
);

/** One mailbox with its password. */
export const mailboxKept = (work: Work, id: string) =>
  row<KeptMailbox>(work, sql<KeptMailbox>`select ${kept} from mail.mailbox where id = ${id}::uuid`);

/** One mailbox with its password, held until the work is done. */
export const mailboxHeld = (work: Work, id: string) =>
  row<KeptMailbox>(work, sql<KeptMailbox>`select ${kept} from mail.mailbox where id = ${id}::uuid for update`);

const placeOf = (mailboxId: string): string => `mail.mailbox/${mailboxId}`;

/** What one signs in to a mailbox with. */
export const openPassword = ({ sealing }: Pick<House, "sealing">, { id, password }: KeptMailbox): string =>
  sealing.open(password, placeOf(id));

/** Seals the passwords of mailboxes anew, as it is asked. */
export async function resealMailboxes(work: Work, anew: Reseal): Promise<void> {
  for (const { id, password } of await rows<{ id: string; password: string }>(
    work,
    sql`select id, password from mail.mailbox order by id`,
  )) {
    const sealed = anew(password, placeOf(id));
    if (sealed !== password)
      await sql`update mail.mailbox set password = ${sealed} where id = ${id}::uuid`.execute(work.db);
  }
}

/** The mailboxes one should look into now, leased to this process. */
export const leaseMailboxes = (at: At, every: number, lease: number) =>
  rows<KeptMailbox>(
    at,
    sql<KeptMailbox>`
    update mail.mailbox set leased_until = ${plus(at.now, lease)}::timestamptz
     where id in (select id from mail.mailbox
                   where active and (looked_at is null or looked_at <= ${plus(at.now, -every)}::timestamptz)
                     and (leased_until is null or leased_until <= ${at.now}::timestamptz)
                   for update skip locked)
    returning ${kept}`,
  );

/** Writes a mailbox; false when one of this name is there. */
export async function insertMailbox(
  work: Work,
  id: string,
  box: MailboxFacts & { password: string },
): Promise<boolean> {
  const { name, address, host, port, security, username, password, folder, charset } = box;
  const written = await sql`
    insert into mail.mailbox (id, name, address, host, port, security, username, password, folder, charset, made_at, made_by_name)
    values (${id}::uuid, ${name}, ${address}, ${host}, ${port}, ${security}, ${username},
            ${work.house.sealing.seal(password, placeOf(id))}, ${folder}, ${charset}, ${work.now}::timestamptz, ${work.by.name})
    on conflict (name) do nothing`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** Writes a mailbox as it is now, its password as it stands unless another is given; another folder or server is read from its beginning. */
export async function writeMailbox(
  work: Work,
  id: string,
  box: MailboxFacts & { password: string | undefined; active: boolean },
): Promise<void> {
  const { name, address, host, port, security, username, password, folder, charset, active } = box;
  const sealed = password === undefined ? null : work.house.sealing.seal(password, placeOf(id));
  await sql`
    update mail.mailbox
       set name = ${name}, address = ${address}, port = ${port}, security = ${security}, password = coalesce(${sealed}, password),
           charset = ${charset}, active = ${active}, version = version + 1, looked_at = null,
           uid_validity = case when (host, username, folder) = (${host}, ${username}, ${folder}) then uid_validity end,
           last_uid = case when (host, username, folder) = (${host}, ${username}, ${folder}) then last_uid else 0 end,
           host = ${host}, username = ${username}, folder = ${folder}
     where id = ${id}::uuid`.execute(work.db);
}

/** Notes a look into a mailbox and gives its lease back. */
export async function noteLook(at: At, id: string, look: Look): Promise<void> {
  await sql`
    with l as (
      insert into mail.look (mailbox_id, at, took_ms, found, error)
      values (${id}::uuid, ${look.at}::timestamptz, ${look.tookMs}, ${look.found}, ${look.error}))
    update mail.mailbox
       set leased_until = null, looked_at = ${look.at}::timestamptz, last_error = ${look.error},
           collected_at = case when ${look.error}::text is null then ${look.at}::timestamptz else collected_at end
     where id = ${id}::uuid`.execute(at.db);
}

/** Keeps a mailbox leased to this process for longer. */
export async function renewLease(at: At, id: string, lease: number): Promise<void> {
  await sql`
    update mail.mailbox set leased_until = ${plus(at.now, lease)}::timestamptz
     where id = ${id}::uuid and leased_until is not null`.execute(at.db);
}

/** Writes how far a mailbox is read. */
export async function writeProgress(at: At, id: string, uidValidity: number, lastUid: number): Promise<void> {
  await sql`
    update mail.mailbox set uid_validity = ${uidValidity}, last_uid = ${lastUid} where id = ${id}::uuid`.execute(at.db);
}

/** The latest looks into a mailbox. */
export const looksInto = (work: Work, id: string, limit: number) =>
  rows<Look>(
    work,
    sql<Look>`select at, took_ms, found, error from mail.look where mailbox_id = ${id}::uuid order by seq desc limit ${limit}`,
  );

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
  row<Mail>(
    work,
    sql<Mail>`
    select m.id, jsonb_build_object('name', m.from_name, 'address', m.from_address) as "from", m.sent_to as "to",
           m.copied_to as cc, m.subject, m.received_at, m.text, m.quoted, m.html, m.bounce,
           coalesce((select jsonb_agg(distinct b.name) from mail.taken t join mail.mailbox b on b.id = t.mailbox_id
                      where t.message_id = m.id), '[]'::jsonb) as mailboxes
      from mail.message m where m.arrival_id = ${arrivalId}::uuid order by m.received_at limit 1`,
  );
