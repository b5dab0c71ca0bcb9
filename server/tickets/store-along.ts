import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What went along with a merge: reminders, time entries, and who follows or has a watch running there because of it. */
export type TakenAlong = { reminders: string[]; times: string[]; followers: string[]; watches: string[] };

const idsOf = (work: Work, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> =>
  rows<{ id: string }>(work, query).then((found) => found.map(({ id }) => id));

/** Brings what people keep beside a ticket over to another: open reminders, time spent, running watches, followers. Each line keeps where it came from. */
export async function bringAlong(work: Work, from: string, to: string): Promise<TakenAlong> {
  return {
    reminders: await idsOf(
      work,
      sql`
      update tickets.reminder
         set ticket_id = ${to}::uuid, from_ticket_id = coalesce(from_ticket_id, ticket_id)
       where ticket_id = ${from}::uuid and done_at is null returning id`,
    ),
    times: await idsOf(
      work,
      sql`
      update tickets.time_entry
         set ticket_id = ${to}::uuid, from_ticket_id = coalesce(from_ticket_id, ticket_id)
       where ticket_id = ${from}::uuid returning id`,
    ),
    watches: await idsOf(
      work,
      sql`
      update tickets.stopwatch set ticket_id = ${to}::uuid where ticket_id = ${from}::uuid returning person_id as id`,
    ),
    followers: await idsOf(
      work,
      sql`
      insert into tickets.follower (ticket_id, person_id, since, because)
      select ${to}::uuid, person_id, ${work.now}, because from tickets.follower where ticket_id = ${from}::uuid
      on conflict do nothing returning person_id as id`,
    ),
  };
}

/** Gives back to a ticket what went along, as far as it is still there. */
export async function giveBack(work: Work, taken: TakenAlong, from: string, to: string): Promise<void> {
  for (const [table, ids] of [
    ["reminder", taken.reminders],
    ["time_entry", taken.times],
  ] as const)
    await sql`
      update ${sql.raw(`tickets.${table}`)}
         set ticket_id = ${from}::uuid, from_ticket_id = nullif(from_ticket_id, ${from}::uuid)
       where id = any(${ids}::uuid[]) and ticket_id = ${to}::uuid`.execute(work.db);
  await sql`
    update tickets.stopwatch set ticket_id = ${from}::uuid
     where person_id = any(${taken.watches}::uuid[]) and ticket_id = ${to}::uuid`.execute(work.db);
  await sql`
    delete from tickets.follower
     where ticket_id = ${to}::uuid and person_id = any(${taken.followers}::uuid[])`.execute(work.db);
}
