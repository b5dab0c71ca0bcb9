import type { Script } from "@kept/domain/fax/reading.ts";
import type { Duration, Instant } from "@kept/domain/kit/instant.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";

/** A fax that is to be read. */
export type Unread = { arrivalId: string; script: Script; attempts: number };

/** Asks for the pages of a fax to be read, anew where they were read by other letters. */
export async function insertReading(work: Work, arrivalId: string, script: Script): Promise<void> {
  await sql`
    insert into fax.reading (arrival_id, script, asked_at) values (${arrivalId}::uuid, ${script}, ${work.now}::timestamptz)
    on conflict (arrival_id) do update
       set script = excluded.script, state = 'waiting', asked_at = excluded.asked_at, attempts = 0, leased_until = null,
           says = null`.execute(work.db);
}

/** Takes the fax that waits longest to be read, so that no other process reads it meanwhile; those asked for before a moment are left, and those by letters that are not there. */
export const claimReading = (
  house: Pick<House, "db">,
  now: Instant,
  { lease, since, scripts }: { lease: Duration; since: Instant; scripts: readonly Script[] },
) =>
  row<Unread>(
    house,
    sql<Unread>`
    update fax.reading set leased_until = ${plus(now, lease)}::timestamptz, attempts = attempts + 1
     where arrival_id = (select arrival_id from fax.reading
                          where state = 'waiting' and asked_at >= ${since}::timestamptz and script = any(${scripts}::text[])
                            and coalesce(leased_until, '-infinity') <= ${now}::timestamptz
                          order by asked_at limit 1 for update skip locked)
    returning arrival_id, script, attempts`,
  );

/** Notes how reading ended; nothing where it was asked for anew by other letters meanwhile. Tells whether it was noted. */
export async function endReading(
  work: Work,
  { arrivalId, script }: Unread,
  end: { state: "read" | "unreadable" | "waiting"; says?: string; leasedUntil?: Instant },
): Promise<boolean> {
  const written = await sql`
    update fax.reading set state = ${end.state}, says = ${end.says ?? null}, leased_until = ${end.leasedUntil ?? null}
     where arrival_id = ${arrivalId}::uuid and script = ${script} and state = 'waiting'`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** How reading a fax stands; undefined where nobody asked for it. */
export const readingOf = (work: Work, arrivalId: string) =>
  rows<{ state: "waiting" | "read" | "unreadable"; script: Script; says: string | null }>(
    work,
    sql<{ state: "waiting" | "read" | "unreadable"; script: Script; says: string | null }>`
    select state, script, says from fax.reading where arrival_id = ${arrivalId}::uuid`,
  ).then(([one]) => one);
