import type { Follower } from "@kept/domain/tickets/followers-api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Who follows a ticket and works here, the longest first. */
export const followersOf = (work: Work, ticketId: string) =>
  rows<Follower>(
    work,
    sql`
    select f.person_id as id, p.name, f.since, f.because
      from tickets.follower f join staff.person p on p.id = f.person_id and p.left_at is null
     where f.ticket_id = ${ticketId}::uuid order by f.since, p.name, p.id`,
  );

/** Makes someone follow a ticket; undefined when they did already. */
export const insertFollower = (
  work: Work,
  follower: { ticketId: string; personId: string; because: Follower["because"] },
) =>
  row<{ personId: string }>(
    work,
    sql`
    insert into tickets.follower (ticket_id, person_id, since, because)
    values (${follower.ticketId}::uuid, ${follower.personId}::uuid, ${work.now}, ${follower.because})
    on conflict do nothing returning person_id`,
  );

/** Someone follows a ticket no longer; undefined when they did not. */
export const deleteFollower = (work: Work, ticketId: string, personId: string) =>
  row<{ personId: string }>(
    work,
    sql`
    delete from tickets.follower where ticket_id = ${ticketId}::uuid and person_id = ${personId}::uuid
    returning person_id`,
  );

/** The id of what happened last to a ticket. */
export async function lastEventId(work: Work, ticketId: string): Promise<string> {
  const last = await row<{ id: string }>(
    work,
    sql`select id from tickets.ticket_event where ticket_id = ${ticketId}::uuid order by seq desc limit 1`,
  );
  return last?.id ?? "";
}
