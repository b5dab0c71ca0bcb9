import type { Present } from "@kept/domain/tickets/api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A tab that has said nothing for so long is taken to be gone. */
const silence = sql.raw(`interval '20 seconds'`);

/** Who has a ticket open now, each once however many tabs, the longest first. */
export const presentOn = (work: Work, ticketId: string) =>
  rows<Present>(
    work,
    sql<Present>`
    select person_id as id, max(person_name) as name, min(since) as since, bool_or(writing) as writing
      from tickets.presence
     where ticket_id = ${ticketId}::uuid and seen_at > clock_timestamp() - ${silence}
     group by person_id order by min(since), person_id`,
  );

/** What a tab last said, if it is not long ago. */
export const lastSaid = (work: Work, tab: string) =>
  row<{ ticketId: string; writing: boolean }>(
    work,
    sql<{ ticketId: string; writing: boolean }>`
    select ticket_id, writing from tickets.presence
     where tab_id = ${tab}::uuid and seen_at > clock_timestamp() - ${silence}`,
  );

/** Writes what a tab says; nobody speaks for another's tab. */
export async function writePresence(work: Work, ticketId: string, tab: string, writing: boolean): Promise<void> {
  await sql`
    insert into tickets.presence as p (tab_id, ticket_id, person_id, person_name, since, seen_at, writing)
    values (${tab}::uuid, ${ticketId}::uuid, ${work.by.id}::uuid, ${work.by.name}, ${work.now}, clock_timestamp(), ${writing})
    on conflict (tab_id) do update
       set ticket_id = excluded.ticket_id, seen_at = excluded.seen_at, writing = excluded.writing,
           since = case when p.ticket_id = excluded.ticket_id and p.seen_at > clock_timestamp() - ${silence}
                        then p.since else excluded.since end
     where p.person_id = excluded.person_id`.execute(work.db);
}

/** Takes a tab of mine away, and all that fell silent long ago; the ticket it was on. */
export const removePresence = (work: Work, tab: string | null) =>
  rows<{ ticketId: string }>(
    work,
    sql<{ ticketId: string }>`
    delete from tickets.presence
     where tab_id = ${tab}::uuid and person_id = ${work.by.id}::uuid
        or seen_at < clock_timestamp() - interval '1 hour'
    returning ticket_id`,
  );
