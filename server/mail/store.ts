import type { Look, Mailbox, MailboxFacts } from "@kept/domain/mail/mailbox.ts";
import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql, type Db } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";
import type { Tokens } from "./oauth-provider.ts";

/** A mailbox as one gets into it; the password, the client's secret and the tokens sealed. */
export type KeptMailbox = MailboxFacts & {
  id: string;
  password: string;
  oauthSecret: string | null;
  oauthTokens: string | null;
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
  select b.id, b.name, b.address, b.host, b.port, b.security, b.username, b.folder, b.charset, b.oauth, b.fax, b.active, b.version,
         coalesce(b.oauth ->> 'flow' <> 'code' or b.oauth_tokens is not null, true) as signed_in,
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

/** The columns of a mailbox as one gets into it. */
export const kept = sql.raw(
  "id, name, address, host, port, security, username, password, oauth, oauth_secret, oauth_tokens, folder, charset, fax, active, version, uid_validity, last_uid, collected_at, made_at",
);

/** One mailbox with its password. */
export const mailboxKept = (at: Pick<At, "db">, id: string) =>
  row<KeptMailbox>(at, sql<KeptMailbox>`select ${kept} from mail.mailbox where id = ${id}::uuid`);

/** One mailbox with its password, held until the work is done. */
export const mailboxHeld = (work: Work, id: string) =>
  row<KeptMailbox>(work, sql<KeptMailbox>`select ${kept} from mail.mailbox where id = ${id}::uuid for update`);

const placeOf = (mailboxId: string): string => `mail.mailbox/${mailboxId}`;

/** What one signs in to a mailbox with. */
export const openPassword = ({ sealing }: Pick<House, "sealing">, { id, password }: KeptMailbox): string =>
  sealing.open(password, placeOf(id));

/** What the provider of a mailbox knows Kept by; empty where it asks for no secret. */
export const openSecret = ({ sealing }: Pick<House, "sealing">, { id, oauthSecret }: KeptMailbox): string =>
  oauthSecret === null ? "" : sealing.open(oauthSecret, `${placeOf(id)}/client`);

/** What the provider of a mailbox gave; null before somebody has signed in. */
export const openTokens = ({ sealing }: Pick<House, "sealing">, { id, oauthTokens }: KeptMailbox): Tokens | null =>
  oauthTokens === null ? null : (JSON.parse(sealing.open(oauthTokens, `${placeOf(id)}/tokens`)) as Tokens);

/** Keeps what the provider of a mailbox gave; null where it takes that back. */
export async function writeTokens(
  { db, house }: { db: Db; house: Pick<House, "sealing"> },
  id: string,
  tokens: Tokens | null,
): Promise<void> {
  const sealed = tokens && house.sealing.seal(JSON.stringify(tokens), `${placeOf(id)}/tokens`);
  await sql`
    update mail.mailbox set oauth_tokens = ${sealed}, looked_at = case when ${sealed}::text is null then looked_at end
     where id = ${id}::uuid`.execute(db);
}

/** Seals what one signs in to mailboxes with anew, as it is asked. */
export async function resealMailboxes(work: Work, anew: Reseal): Promise<void> {
  const all = await rows<Pick<KeptMailbox, "id" | "password" | "oauthSecret" | "oauthTokens">>(
    work,
    sql`select id, password, oauth_secret, oauth_tokens from mail.mailbox order by id`,
  );
  for (const { id, password, oauthSecret, oauthTokens } of all) {
    const secret = oauthSecret && anew(oauthSecret, `${placeOf(id)}/client`);
    const tokens = oauthTokens && anew(oauthTokens, `${placeOf(id)}/tokens`);
    const sealed = anew(password, placeOf(id));
    if (sealed !== password || secret !== oauthSecret || tokens !== oauthTokens)
      await sql`
        update mail.mailbox set password = ${sealed}, oauth_secret = ${secret}, oauth_tokens = ${tokens}
         where id = ${id}::uuid`.execute(work.db);
  }
}

/** A mailbox leased to this process, and whether the look before was broken off: its process died, or it failed. */
export type LeasedMailbox = KeptMailbox & { brokenOff: boolean };

/** The mailboxes one should look into now, leased to this process. */
export const leaseMailboxes = (at: At, every: number, lease: number) =>
  rows<LeasedMailbox>(
    at,
    sql<LeasedMailbox>`
    update mail.mailbox set leased_until = ${plus(at.now, lease)}::timestamptz
      from (select id as due, ${brokenOff} from mail.mailbox
             where active and (looked_at is null or looked_at <= ${plus(at.now, -every)}::timestamptz)
               and (leased_until is null or leased_until <= ${at.now}::timestamptz)
               for update skip locked) d
     where id = d.due
    returning ${kept}, d.broken_off`,
  );

/** One mailbox, leased to this process whenever it was looked into last; undefined while another looks into it. */
export const leaseMailbox = (at: At, id: string, lease: number) =>
  row<LeasedMailbox>(
    at,
    sql<LeasedMailbox>`
    update mail.mailbox set leased_until = ${plus(at.now, lease)}::timestamptz
      from (select id as due, ${brokenOff} from mail.mailbox
             where id = ${id}::uuid and active and (leased_until is null or leased_until <= ${at.now}::timestamptz)
               for update) d
     where id = d.due
    returning ${kept}, d.broken_off`,
  );

const brokenOff = sql`(leased_until is not null or last_error is not null) as broken_off`;

/** Writes a mailbox; false when one of this name is there. */
export async function insertMailbox(work: Work, id: string, box: MailboxFacts & Secrets): Promise<boolean> {
  const { name, address, host, port, security, username, folder, charset, oauth, fax } = box;
  const { password, secret } = sealedFor(work, id, box);
  const written = await sql`
    insert into mail.mailbox (id, name, address, host, port, security, username, password, oauth, oauth_secret, folder, charset, fax, made_at,
                              made_by_name)
    values (${id}::uuid, ${name}, ${address}, ${host}, ${port}, ${security}, ${username},
            ${password ?? work.house.sealing.seal("", placeOf(id))}, ${oauth && JSON.stringify(oauth)}::jsonb, ${secret}, ${folder}, ${charset}, ${fax && JSON.stringify(fax)}::jsonb, ${work.now}::timestamptz, ${work.by.name})
    on conflict (name) do nothing`.execute(work.db);
  return written.numAffectedRows === 1n;
}

type Secrets = { password?: string | undefined; clientSecret?: string | undefined };

const sealedFor = ({ house: { sealing } }: Work, id: string, { password, clientSecret }: Secrets) => ({
  password: password === undefined ? null : sealing.seal(password, placeOf(id)),
  secret: clientSecret === undefined ? null : sealing.seal(clientSecret, `${placeOf(id)}/client`),
});

/** Writes a mailbox as it is now, its secrets as they stand unless others are given; another folder or server is read from its beginning, and another way to sign in begins anew. */
export async function writeMailbox(
  work: Work,
  id: string,
  box: MailboxFacts & Secrets & { active: boolean },
): Promise<void> {
  const { name, address, host, port, security, username, folder, charset, oauth, fax, active } = box;
  const { password, secret } = sealedFor(work, id, box);
  const way = oauth && JSON.stringify(oauth);
  await sql`
    update mail.mailbox
       set name = ${name}, address = ${address}, port = ${port}, security = ${security}, password = coalesce(${password}, password),
           oauth_secret = coalesce(${secret}, oauth_secret),
           oauth_tokens = case when (username, oauth) is not distinct from (${username}, ${way}::jsonb) then oauth_tokens end,
           oauth = ${way}::jsonb,
           charset = ${charset}, fax = ${fax && JSON.stringify(fax)}::jsonb, active = ${active}, version = version + 1, looked_at = null,
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
