import type { ArrivalChannel, Source } from "@kept/domain/arrivals/arrival.ts";
import type { HeardOfSource } from "@kept/domain/arrivals/source-findings.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";

/** A source as its messages are checked; the secrets sealed, the newest first. */
export type KeptSource = { id: string; channel: ArrivalChannel; active: boolean; secrets: string[] };

const shape = sql.raw(`
  select id, name, channel, active, made_at, made_by_name, cardinality(secrets) as secrets, last_at, count, refused_at,
         refused_for
    from arrivals.source`);

/** The sources by name. */
export const sources = (work: Work) => rows<Source>(work, sql<Source>`${shape} order by name`);

/** One source as it is shown. */
export const sourceById = (work: Work, id: string) => row<Source>(work, sql<Source>`${shape} where id = ${id}::uuid`);

/** One source with its secrets. */
export const sourceKept = (work: Work, id: string) =>
  row<KeptSource>(
    work,
    sql<KeptSource>`select id, channel, active, secrets from arrivals.source where id = ${id}::uuid`,
  );

const placeOf = (sourceId: string): string => `arrivals.source/${sourceId}`;

/** A secret of a source as it is kept. */
export const sealSecret = (work: Work, sourceId: string, secret: string): string =>
  work.house.sealing.seal(secret, placeOf(sourceId));

/** What the messages of a source are signed with. */
export const openSecrets = (work: Work, { id, secrets }: KeptSource): string[] =>
  secrets.map((secret) => work.house.sealing.open(secret, placeOf(id)));

/** Seals what messages are checked with anew, as it is asked. */
export async function resealSources(work: Work, anew: Reseal): Promise<void> {
  for (const { id, secrets } of await rows<{ id: string; secrets: string[] }>(
    work,
    sql`select id, secrets from arrivals.source order by id`,
  )) {
    const sealed = secrets.map((secret) => anew(secret, placeOf(id)));
    if (sealed.some((secret, place) => secret !== secrets[place])) await writeSecrets(work, id, sealed);
  }
}

/** What came from a source in the last seven days. */
export async function heardOfSource(work: Work, id: string): Promise<HeardOfSource> {
  const found = await row<HeardOfSource>(
    work,
    sql<HeardOfSource>`
    select count(*)::int as arrivals,
           count(*) filter (where a.sender_address = '')::int as nameless,
           count(*) filter (where not exists (select 1 from arrivals.arrival_file f where f.arrival_id = a.id))::int as bare,
           (array_agg(extract(epoch from e.at - a.received_at)::float8 * 1000 order by a.received_at desc))[1] as late_ms
      from arrivals.arrival a
      join lateral (select at from arrivals.event where arrival_id = a.id order by seq limit 1) e on true
     where a.source = ${id} and a.received_at > ${plus(work.now, -7 * day)}::timestamptz`,
  );
  return found ?? { arrivals: 0, nameless: 0, bare: 0, lateMs: null };
}

/** Writes a source; false when one of this name is there. */
export async function insertSource(
  work: Work,
  { id, name, channel, secret }: { id: string; name: string; channel: ArrivalChannel; secret: string },
): Promise<boolean> {
  const written = await sql`
    insert into arrivals.source (id, name, channel, secrets, made_at, made_by, made_by_name)
    values (${id}::uuid, ${name}, ${channel}, ${[sealSecret(work, id, secret)]}::text[], ${work.now}::timestamptz, ${work.by.id}::uuid, ${work.by.name})
    on conflict (name) do nothing`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** Writes whether a source may send. */
export async function writeActive(work: Work, id: string, active: boolean): Promise<void> {
  await sql`update arrivals.source set active = ${active} where id = ${id}::uuid`.execute(work.db);
}

/** Writes the sealed secrets of a source, the newest first. */
export async function writeSecrets(work: Work, id: string, secrets: readonly string[]): Promise<void> {
  await sql`update arrivals.source set secrets = ${secrets}::text[] where id = ${id}::uuid`.execute(work.db);
}

/** Counts a message that was taken in. */
export async function countReceived(work: Work, id: string): Promise<void> {
  await sql`update arrivals.source set count = count + 1, last_at = ${work.now}::timestamptz where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Notes that a message was refused, and why. */
export async function noteRefused(work: Work, id: string, why: string): Promise<void> {
  await sql`
    update arrivals.source set refused_at = ${work.now}::timestamptz, refused_for = ${why} where id = ${id}::uuid`.execute(
    work.db,
  );
}
