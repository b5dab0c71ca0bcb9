import type { SendingFacts, SendingServer, Signature, TokenPlace } from "@kept/domain/mail/sending.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";

/** How mail goes out from a mailbox as it is kept; the password sealed. */
export type KeptSending = {
  mailboxId: string;
  name: string;
  address: string;
  tokenIn: TokenPlace;
  signature: Signature;
  server: SendingServer | null;
  password: string | null;
  version: number;
};

const kept = sql.raw(`
  select b.id as mailbox_id, b.name, b.address, coalesce(s.token_in, 'nowhere') as token_in,
         coalesce(s.signature, '{"zh-Hant": "", "zh-Hans": "", "en": ""}'::jsonb) as signature, s.server, s.password,
         coalesce(s.version, 0) as version
    from mail.mailbox b left join mail.sending s on s.mailbox_id = b.id`);

/** How mail goes out from a mailbox. */
export const sendingOf = (work: Pick<Work, "db" | "now">, mailboxId: string) =>
  row<KeptSending>(work, sql<KeptSending>`${kept} where b.id = ${mailboxId}::uuid`);

/** Whether any mailbox that is collected sends by a server of its own. */
export const someSendsItself = async (work: Pick<Work, "db" | "now">): Promise<boolean> =>
  (await row(
    work,
    sql`select 1 from mail.sending s join mail.mailbox b on b.id = s.mailbox_id where b.active and s.server is not null limit 1`,
  )) !== undefined;

const placeOf = (mailboxId: string): string => `mail.sending/${mailboxId}`;

/** What a mailbox signs in to its own mail server with; empty when there is nothing. */
export const openSendingPassword = ({ sealing }: Pick<House, "sealing">, { mailboxId, password }: KeptSending) =>
  password === null ? "" : sealing.open(password, placeOf(mailboxId));

/** Writes how mail goes out from a mailbox, where nobody else has since; its password stays unless another is given. */
export async function writeSending(
  work: Work,
  id: string,
  { tokenIn, signature, server, version, password }: SendingFacts & { version: number; password: string | undefined },
): Promise<boolean> {
  const sealed = password === undefined ? null : work.house.sealing.seal(password, placeOf(id));
  const its = server === null ? null : JSON.stringify(server);
  const written = await sql`
    insert into mail.sending as s (mailbox_id, token_in, signature, server, password)
    values (${id}::uuid, ${tokenIn}, ${JSON.stringify(signature)}::jsonb, ${its}::jsonb, ${sealed})
    on conflict (mailbox_id) do update
       set token_in = excluded.token_in, signature = excluded.signature, server = excluded.server,
           password = case when excluded.server is null then null else coalesce(excluded.password, s.password) end,
           version = s.version + 1
     where s.version = ${version}`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** Seals the passwords of mail servers anew, as it is asked. */
export async function resealSending(work: Work, anew: Reseal): Promise<void> {
  for (const { id, password } of await rows<{ id: string; password: string }>(
    work,
    sql`select mailbox_id as id, password from mail.sending where password is not null order by mailbox_id`,
  )) {
    const sealed = anew(password, placeOf(id));
    if (sealed !== password)
      await sql`update mail.sending set password = ${sealed} where mailbox_id = ${id}::uuid`.execute(work.db);
  }
}

/** The mailbox to which answers are collected: that by which the conversation came, else any that is collected. */
export const answersTo = (work: Work, about: { ticketId: string | null; arrivalId: string | null }) =>
  row<KeptSending>(
    work,
    sql<KeptSending>`
    ${kept}
      left join mail.taken t on t.mailbox_id = b.id
      left join mail.message m on m.id = t.message_id
      left join arrivals.arrival a on a.id = m.arrival_id
     where b.active
     order by (m.arrival_id = ${about.arrivalId}::uuid or coalesce(m.ticket_id, a.ticket_id) = ${about.ticketId}::uuid) desc nulls last,
              b.made_at
     limit 1`,
  );
