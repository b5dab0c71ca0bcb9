import type { CallWarning } from "@kept/domain/intake/api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** How many faults a customer reported since a moment. */
export const faultsSince = async (work: Work, customerId: string, since: Instant): Promise<number> =>
  (
    await row<{ count: number }>(
      work,
      sql<{ count: number }>`
      select count(*) as count from tickets.ticket where customer_id = ${customerId}::uuid and received_at >= ${since}`,
    )
  )?.count ?? 0;

/** The contacts of a customer who reported something since a moment, the latest first. */
export const callersSince = async (work: Work, customerId: string, since: Instant): Promise<string[]> =>
  (
    await rows<{ contactId: string }>(
      work,
      sql<{ contactId: string }>`
      select contact_id from tickets.ticket
       where customer_id = ${customerId}::uuid and contact_id is not null and received_at >= ${since}
       group by contact_id order by max(received_at) desc limit 9`,
    )
  ).map(({ contactId }) => contactId);

/** The latest unhappy call back and the latest reopening of a customer since a moment, the newest first. */
export const unhappySince = (work: Work, customerId: string, since: Instant) =>
  rows<CallWarning>(
    work,
    sql<CallWarning>`
    select case e.what->>'kind' when 'reopened' then 'reopened' else 'unhappy-call-back' end as kind,
           e.at, t.id as ticket_id, t.number, null::int as count
      from tickets.ticket t join tickets.ticket_event e on e.ticket_id = t.id
     where t.customer_id = ${customerId}::uuid and t.received_at >= ${since}
       and (e.what->>'kind' = 'reopened'
            or (e.what->>'kind' = 'called-back' and e.what->>'outcome' = 'not-satisfied'))
     order by e.at desc limit 3`,
  );

/** How many promises to a customer are overdue at a moment, and since when. */
export const overdueNow = (work: Work, customerId: string) =>
  row<{ count: number; since: Instant | null }>(
    work,
    sql<{ count: number; since: Instant | null }>`
    select count(*) as count, min(due_at) as since from promises.promise
     where customer_id = ${customerId}::uuid and ended_at is null and due_at < ${work.now}`,
  );
