import type { Attempt, CallBack } from "@kept/domain/feedback/api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";

const shape = sql.raw(`
  select b.id, b.ticket_id, t.number, b.customer_id, t.customer_name, t.reporter, t.contact_id, t.language, b.zone,
         t.fault_text, t.fault_record ->> 'result' as result, t.engineer_name, b.made_at, b.next_at, b.attempts,
         b.outcome, b.done_at, b.done_by_name, b.rating, b.comment, b.withdrawn_at
    from feedback.call_back b
    join tickets.ticket t on t.id = b.ticket_id`);

/** One call back. */
export const callBackById = (work: Work, id: string) =>
  row<CallBack>(work, sql<CallBack>`${shape} where b.id = ${id}::uuid`);

/** One call back, locked until the work is done. */
export const lockCallBack = (work: Work, id: string) =>
  row<CallBack>(work, sql<CallBack>`${shape} where b.id = ${id}::uuid for update of b`);

/** The call back of a ticket that still waits. */
export const waitingOn = (work: Work, ticketId: string) =>
  row<CallBack>(
    work,
    sql<CallBack>`${shape} where b.ticket_id = ${ticketId}::uuid and b.done_at is null and b.withdrawn_at is null`,
  );

type Page = { limit: number; after: { at: Instant; id: string } | null; ticketId: string | undefined };

/** Call backs that wait, the next call first. */
export const waitingCallBacks = (work: Work, { limit, after, ticketId }: Page) =>
  rows<CallBack>(
    work,
    sql<CallBack>`${shape}
     where b.done_at is null and b.withdrawn_at is null
       ${ticketId ? sql`and b.ticket_id = ${ticketId}::uuid` : sql``}
       ${after ? sql`and (b.next_at, b.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
     order by b.next_at, b.id limit ${limit}`,
  );

/** Call backs that have their outcome, the latest first. */
export const doneCallBacks = (work: Work, { limit, after, ticketId }: Page) =>
  rows<CallBack>(
    work,
    sql<CallBack>`${shape}
     where b.done_at is not null
       ${ticketId ? sql`and b.ticket_id = ${ticketId}::uuid` : sql``}
       ${after ? sql`and (b.done_at, b.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
     order by b.done_at desc, b.id desc limit ${limit}`,
  );

/** Every call that was made for a call back, in order. */
export const attemptsOf = (work: Work, callBackId: string) =>
  rows<Attempt>(
    work,
    sql<Attempt>`
    select id, at, by_name, outcome, rating, comment from feedback.attempt
     where call_back_id = ${callBackId}::uuid order by at, id`,
  );

type NewCallBack = { id: string; ticketId: string; customerId: string; zone: string; nextAt: Instant };

/** Writes a call back that is owed; nothing when the ticket has one that waits. */
export const insertCallBack = (work: Work, callBack: NewCallBack) =>
  row<{ id: string }>(
    work,
    sql<{ id: string }>`
    insert into feedback.call_back (id, ticket_id, customer_id, zone, made_at, next_at)
    values (${callBack.id}, ${callBack.ticketId}, ${callBack.customerId}, ${callBack.zone}, ${work.now}, ${callBack.nextAt})
    on conflict (ticket_id) where done_at is null and withdrawn_at is null do nothing
    returning id`,
  );

export type NewAttempt = { outcome: CallBack["outcome"]; rating: number | null; comment: string };

/** Writes a call that was made, and what it means for the call back: done, or to be tried again. */
export async function insertAttempt(
  work: Work,
  callBackId: string,
  attempt: NewAttempt,
  nextAt: Instant | null,
): Promise<void> {
  const done = nextAt === null;
  await sql`
    with a as (
      insert into feedback.attempt (id, call_back_id, at, by_id, by_name, outcome, rating, comment)
      values (${newId(work)}, ${callBackId}, ${work.now}, ${work.by.id}::uuid, ${work.by.name}, ${attempt.outcome},
              ${attempt.rating}, ${attempt.comment})
    )
    update feedback.call_back
       set attempts = attempts + 1, next_at = coalesce(${nextAt}::timestamptz, next_at),
           outcome = case when ${done} then ${attempt.outcome} end, rating = ${attempt.rating},
           comment = ${attempt.comment}, done_at = case when ${done} then ${work.now}::timestamptz end,
           done_by = case when ${done} then ${work.by.id}::uuid end,
           done_by_name = case when ${done} then ${work.by.name} end
     where id = ${callBackId}::uuid`.execute(work.db);
}

/** Marks a call back as no longer needed. */
export async function withdraw(work: Work, callBackId: string): Promise<void> {
  await sql`update feedback.call_back set withdrawn_at = ${work.now} where id = ${callBackId}::uuid`.execute(work.db);
}
