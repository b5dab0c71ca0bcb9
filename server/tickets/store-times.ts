import type { Instant } from "@kept/domain/kit/instant.ts";
import type { TimeEntry, TimeFacts, WorkKind } from "@kept/domain/tickets/time-spent.ts";
import type { Watch } from "@kept/domain/tickets/times-api.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";

/** The time spent on a ticket, in the order in which it was written down, with its corrections. */
export const timesOf = (work: Work, ticketId: string) =>
  rows<TimeEntry>(
    work,
    sql`
    select e.id, e.person_id, e.person_name, e.minutes, e.kind, e.on_day, e.text, e.made_at, e.removed_at is not null as removed,
           (select f.number from tickets.ticket f where f.id = e.from_ticket_id) as from_number,
           coalesce((select jsonb_agg(jsonb_build_object(
                       'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                       'byName', c.by_name, 'before', c.before, 'after', c.after) order by c.seq)
                       from tickets.time_correction c where c.entry_id = e.id), '[]') as corrections
      from tickets.time_entry e where e.ticket_id = ${ticketId}::uuid order by e.made_at, e.id`,
  );

/** Minutes spent on each of these tickets by each person. */
export const minutesOn = (work: Work, ticketIds: readonly string[]) =>
  rows<{ ticketId: string; personId: string; personName: string; minutes: number }>(
    work,
    sql`
    select ticket_id, person_id, max(person_name) as person_name, sum(minutes)::int as minutes
      from tickets.time_entry where ticket_id = any(${ticketIds}::uuid[]) and removed_at is null
     group by ticket_id, person_id`,
  );

/** Writes time down. */
export async function insertTime(
  work: Work,
  entry: TimeFacts & { ticketId: string; personId: string; personName: string },
): Promise<string> {
  const id = newId(work);
  await sql`
    insert into tickets.time_entry (id, ticket_id, person_id, person_name, minutes, kind, on_day, text, made_at)
    values (${id}, ${entry.ticketId}::uuid, ${entry.personId}::uuid, ${entry.personName}, ${entry.minutes}, ${entry.kind},
            ${entry.onDay}::date, ${entry.text}, ${work.now})`.execute(work.db);
  return id;
}

/** One entry of a ticket that was not taken away, held until the transaction ends. */
export const timeHeld = (work: Work, ticketId: string, id: string) =>
  row<TimeFacts & { personId: string; personName: string }>(
    work,
    sql`
    select person_id, person_name, minutes, kind, on_day, text from tickets.time_entry
     where id = ${id}::uuid and ticket_id = ${ticketId}::uuid and removed_at is null for update`,
  );

/** Writes an entry anew, or takes it away with null, and the trace of it. */
export async function writeCorrection(
  work: Work,
  id: string,
  before: TimeFacts,
  after: TimeFacts | null,
): Promise<void> {
  const next = after ?? before;
  await sql`
    with c as (
      insert into tickets.time_correction (entry_id, at, by_name, before, after)
      values (${id}::uuid, ${work.now}, ${work.by.name}, ${JSON.stringify(before)}::jsonb,
              ${after ? JSON.stringify(after) : null}::jsonb))
    update tickets.time_entry
       set minutes = ${next.minutes}, kind = ${next.kind}, on_day = ${next.onDay}::date, text = ${next.text},
           removed_at = ${after ? null : work.now}::timestamptz
     where id = ${id}::uuid`.execute(work.db);
}

const watchRow = sql.raw(`w.person_id, p.name as person_name, w.ticket_id, t.number, w.kind, w.started_at
  from tickets.stopwatch w join staff.person p on p.id = w.person_id join tickets.ticket t on t.id = w.ticket_id`);

/** The watches that run on a ticket. */
export const watchesOn = (work: Work, ticketId: string) =>
  rows<Watch>(work, sql`select ${watchRow} where w.ticket_id = ${ticketId}::uuid order by w.started_at, p.name`);

/** The watch somebody has running. */
export const watchOf = (work: Work, personId: string) =>
  row<Watch>(work, sql`select ${watchRow} where w.person_id = ${personId}::uuid for update of w`);

/** Starts somebody's watch; undefined when one ran already. */
export const insertWatch = (work: Work, watch: { personId: string; ticketId: string; kind: WorkKind }) =>
  row<{ startedAt: Instant }>(
    work,
    sql`
    insert into tickets.stopwatch (person_id, ticket_id, kind, started_at)
    values (${watch.personId}::uuid, ${watch.ticketId}::uuid, ${watch.kind}, ${work.now})
    on conflict do nothing returning started_at`,
  );

/** Takes somebody's watch away. */
export async function deleteWatch(work: Work, personId: string): Promise<void> {
  await sql`delete from tickets.stopwatch where person_id = ${personId}::uuid`.execute(work.db);
}
