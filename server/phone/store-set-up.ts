import { createHash } from "node:crypto";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { RingRule } from "@kept/domain/phone/rings.ts";
import type { AsteriskPlace, Extension, PhoneSource, SourceKind } from "@kept/domain/phone/set-up.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import { newId, type Work } from "../platform/work.ts";

/** A source as it works: with the secrets that hold, sealed, the newest first. */
export type Source = {
  id: string;
  code: string;
  name: string;
  kind: SourceKind;
  active: boolean;
  asterisk: AsteriskPlace | null;
  secrets: string[];
};

const placeOf = (sourceId: string): string => `phone.secret/${sourceId}`;

/** What a source signs with, or signs in with. */
export const openSecrets = ({ sealing }: Pick<House, "sealing">, { id, secrets }: Source): string[] =>
  secrets.map((secret) => sealing.open(secret, placeOf(id)));

/** Seals the secrets that hold anew, as it is asked. */
export async function resealSecrets(work: Work, anew: Reseal): Promise<void> {
  for (const { id, sourceId, secret } of await rows<{ id: string; sourceId: string; secret: string }>(
    work,
    sql`select id, source_id, secret from phone.secret where ended_at is null order by id`,
  )) {
    const sealed = anew(secret, placeOf(sourceId));
    if (sealed !== secret)
      await sql`update phone.secret set secret = ${sealed} where id = ${id}::uuid`.execute(work.db);
  }
}

const working = sql`
  select s.id, s.code, s.name, s.kind, s.active, s.asterisk,
         array(select x.secret from phone.secret x where x.source_id = s.id and x.ended_at is null order by x.made_at desc, x.id desc) as secrets
    from phone.source s`;

/** The source of a code. */
export const sourceByCode = (work: Work, code: string) =>
  row<Source>(work, sql<Source>`${working} where s.code = ${code}`);

/** The source of an id. */
export const sourceById = (work: Pick<Work, "db">, id: string) =>
  row<Source>(work, sql<Source>`${working} where s.id = ${id}::uuid`);

/** The source whose address has this token in it. */
export const sourceByToken = (work: Work, token: string) =>
  row<Source>(
    work,
    sql<Source>`${working} where s.kind = 'zammad' and s.id = (select source_id from phone.secret where secret_hash = ${hashOf(token)} and ended_at is null)`,
  );

/** The telephone systems we link to ourselves. */
export const asterisks = (work: Pick<Work, "db">) =>
  rows<Source>(work, sql<Source>`${working} where s.kind = 'asterisk' and s.active order by s.id`);

const shown = sql`
  select s.id, s.code, s.name, s.kind, s.active, s.asterisk, s.last_received_at, s.skew_ms, s.refused_at, s.refused_why,
         s.linked_at, s.link_fault,
         coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'begins', x.begins, 'madeAt', to_char(x.made_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by x.made_at, x.id)
                     from phone.secret x where x.source_id = s.id and x.ended_at is null and s.kind <> 'asterisk'), '[]') as secrets
    from phone.source s`;

/** All sources as they are shown. */
export const sourceRows = (work: Work) => rows<PhoneSource>(work, sql<PhoneSource>`${shown} order by s.id`);

/** One source as it is shown. */
export const sourceShown = (work: Work, id: string) =>
  row<PhoneSource>(work, sql<PhoneSource>`${shown} where s.id = ${id}::uuid`);

/** Writes a new source; false when its code is taken. */
export const insertSource = async (
  work: Work,
  source: Pick<Source, "id" | "code" | "name" | "kind" | "asterisk">,
): Promise<boolean> =>
  (
    await rows(
      work,
      sql`insert into phone.source (id, code, name, kind, asterisk)
          values (${source.id}, ${source.code}, ${source.name}, ${source.kind}, ${source.asterisk && JSON.stringify(source.asterisk)}::jsonb)
          on conflict (code) do nothing returning id`,
    )
  ).length > 0;

/** Writes a source as it is now. */
export const writeSource = (work: Work, source: Pick<Source, "id" | "name" | "active" | "asterisk">) =>
  sql`update phone.source set name = ${source.name}, active = ${source.active},
             asterisk = ${source.asterisk && JSON.stringify(source.asterisk)}::jsonb
       where id = ${source.id}::uuid`.execute(work.db);

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Adds a secret that holds from now on. */
export const insertSecret = (work: Work, sourceId: string, secret: string) =>
  sql`insert into phone.secret (id, source_id, secret, secret_hash, begins, made_at)
      values (${newId(work)}, ${sourceId}::uuid, ${work.house.sealing.seal(secret, placeOf(sourceId))}, ${hashOf(secret)}, ${secret.slice(0, 6)}, ${work.now})`.execute(
    work.db,
  );

/** Ends one secret of a source, or all. */
export const endSecrets = (work: Work, sourceId: string, secretId: string | null) =>
  sql`update phone.secret set ended_at = ${work.now}
       where source_id = ${sourceId}::uuid and ended_at is null and (${secretId}::uuid is null or id = ${secretId}::uuid)`.execute(
    work.db,
  );

/** Notes that something came, and how late it was. */
export const noteReceived = (work: Work, sourceId: string, skewMs: number | null) =>
  sql`update phone.source set last_received_at = ${work.now}, skew_ms = coalesce(${skewMs}::int, skew_ms)
       where id = ${sourceId}::uuid`.execute(work.db);

/** Notes that something was refused, and why. */
export const noteRefused = (work: Work, sourceId: string, why: Text) =>
  sql`update phone.source set refused_at = ${work.now}, refused_why = ${JSON.stringify(why)}::jsonb
       where id = ${sourceId}::uuid`.execute(work.db);

/** Notes that we are linked to a source, or why not. */
export const noteLink = (work: Work, sourceId: string, linkedAt: Instant | null, fault: string | null) =>
  sql`update phone.source set linked_at = ${linkedAt}::timestamptz, link_fault = ${fault} where id = ${sourceId}::uuid`.execute(
    work.db,
  );

/** A hotline number as it is kept. */
export type Line = {
  id: string;
  number: string;
  digits: string;
  name: string;
  rule: RingRule;
  calendarId: string | null;
};

/** The hotline numbers, by name. */
export const lines = (work: Work) =>
  rows<Line>(work, sql<Line>`select id, number, digits, name, rule, calendar_id from phone.line order by name, id`);

/** Writes a hotline number, new or changed; false when another has its digits. */
export const putLine = async (work: Work, line: Line): Promise<boolean> => {
  const taken = await row(
    work,
    sql`select id from phone.line where digits = ${line.digits} and id <> ${line.id}::uuid`,
  );
  if (taken) return false;
  await sql`
    insert into phone.line (id, number, digits, name, rule, calendar_id)
    values (${line.id}, ${line.number}, ${line.digits}, ${line.name}, ${JSON.stringify(line.rule)}::jsonb, ${line.calendarId}::uuid)
    on conflict (id) do update set number = excluded.number, digits = excluded.digits, name = excluded.name,
       rule = excluded.rule, calendar_id = excluded.calendar_id`.execute(work.db);
  return true;
};

/** Takes a hotline number away. */
export const deleteLine = (work: Work, id: string) =>
  sql`delete from phone.line where id = ${id}::uuid`.execute(work.db);

/** Whose telephone is whose, as it was entered. */
export const extensions = (work: Work) =>
  rows<Extension>(
    work,
    sql<Extension>`
    select e.id, e.value, e.kind, e.staff_ids,
           array(select p.name from staff.person p where p.id = any(e.staff_ids) order by p.name) as staff_names
      from phone.extension e order by e.value`,
  );

/** Says whose telephone it is, anew where it was said before; its id. */
export const putExtension = (work: Work, one: Pick<Extension, "value" | "kind" | "staffIds">) =>
  row<{ id: string }>(
    work,
    sql<{ id: string }>`
    insert into phone.extension (id, value, kind, staff_ids) values (${newId(work)}, ${one.value}, ${one.kind}, ${one.staffIds}::uuid[])
    on conflict (value) do update set kind = excluded.kind, staff_ids = excluded.staff_ids returning id`,
  );

/** Forgets whose telephone it is. */
export const deleteExtension = (work: Work, id: string) =>
  sql`delete from phone.extension where id = ${id}::uuid`.execute(work.db);

/** Who has which extension or address by what is known of them anyway. */
export const peopleNamed = (work: Work, words: readonly string[]) =>
  rows<{ id: string; name: string; extension: string | null; email: string }>(
    work,
    sql`
    select id, name, extension, email from staff.person
     where left_at is null and (extension = any(${[...words]}::text[]) or lower(email) = any(${words.map((word) => word.toLowerCase())}::text[])
           or lower(split_part(email, '@', 1)) = any(${words.map((word) => word.toLowerCase())}::text[]) or name = any(${[...words]}::text[]))`,
  );
