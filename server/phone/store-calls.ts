import type { Instant } from "@kept/domain/kit/instant.ts";
import type { CallOutcome } from "@kept/domain/phone/fold-call.ts";
import type { CallerCandidate, PhoneCall } from "@kept/domain/phone/phone-call.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const shape = sql`
  select c.id, c.source_id, s.name as source_name, c.direction, c.from_number as "from", c.from_name, c.to_number as "to",
         c.line_id, l.name as line_name, c.queue, c.begun_at, c.ring_at, c.answered_at, c.ended_at, c.ring_ms, c.wait_ms,
         c.talk_ms, c.state, c.outcome, c.rung_ids, c.answered_by as answered_by_id,
         coalesce(p.name, c.answered_name) as answered_by_name, c.transfers, c.recording_url, c.customer_id,
         k.name as customer_name, c.contact_id, t.name as contact_name, c.ticket_id, c.allowed_ms, c.allowed_says,
         c.verdict, c.clock
    from phone.call c
    join phone.source s on s.id = c.source_id
    left join phone.line l on l.id = c.line_id
    left join staff.person p on p.id = c.answered_by
    left join customers.customer k on k.id = c.customer_id
    left join customers.contact t on t.id = c.contact_id`;

/** One call as it is shown. */
export const callById = (work: Work, id: string) =>
  row<PhoneCall>(work, sql<PhoneCall>`${shape} where c.id = ${id}::uuid`);

/** The calls that ring or talk now and came from outside, the longest first. */
export const liveCalls = (work: Work) =>
  rows<PhoneCall>(
    work,
    sql<PhoneCall>`${shape} where c.state <> 'over' and c.direction = 'in' order by c.begun_at, c.id limit 100`,
  );

export type CallsAsked = {
  limit: number;
  after?: string | undefined;
  outcome?: CallOutcome | undefined;
  lineId?: string | undefined;
  customerId?: string | undefined;
  ticketId?: string | undefined;
};

/** A page of calls, the latest first; one more than asked when there are more. */
export function callRows(work: Work, asked: CallsAsked): Promise<PhoneCall[]> {
  const [at, id] = (asked.after ?? "").split("|");
  return rows<PhoneCall>(
    work,
    sql<PhoneCall>`
    ${shape}
     where ${at && id ? sql`(c.begun_at, c.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`}
       ${asked.outcome ? sql`and c.outcome = ${asked.outcome}` : sql``}
       ${asked.lineId ? sql`and c.line_id = ${asked.lineId}::uuid` : sql``}
       ${asked.customerId ? sql`and c.customer_id = ${asked.customerId}::uuid` : sql``}
       ${asked.ticketId ? sql`and c.ticket_id = ${asked.ticketId}::uuid` : sql``}
     order by c.begun_at desc, c.id desc limit ${asked.limit + 1}`,
  );
}

/** The last time we spoke with a customer on the telephone before a moment. */
export const lastTalk = (work: Work, customerId: string, before: Instant) =>
  row<{ at: Instant; withName: string | null; byName: string | null; talkMs: number | null }>(
    work,
    sql`
    select c.answered_at as at, t.name as with_name, coalesce(p.name, c.answered_name) as by_name, c.talk_ms
      from phone.call c left join customers.contact t on t.id = c.contact_id left join staff.person p on p.id = c.answered_by
     where c.customer_id = ${customerId}::uuid and c.begun_at < ${before} and c.answered_at is not null
     order by c.begun_at desc limit 1`,
  );

/** The one contact who has a number, with its customer; nothing where several customers have it. */
export async function knownCaller(
  work: Work,
  digits: string,
): Promise<{ customerId: string; contactId: string | null } | null> {
  const turned = [...digits].reverse().join("");
  const found = await rows<{ customerId: string; contactId: string }>(
    work,
    sql`
    select distinct n.customer_id, n.contact_id from customers.number n join customers.contact k on k.id = n.contact_id
     where n.turned = ${turned} and k.left_at is null limit 20`,
  );
  const [first] = found;
  if (!first || found.some(({ customerId }) => customerId !== first.customerId)) return null;
  return { customerId: first.customerId, contactId: found.length === 1 ? first.contactId : null };
}

/** Customers a call from an unknown number may come from: those who called from it before, then those with a number of the same block. */
export async function callerCandidates(work: Work, digits: string, block: string | null): Promise<CallerCandidate[]> {
  const found = await rows<CallerCandidate>(
    work,
    sql`
    with before as (
      select customer_id, max(contact_id::text)::uuid as contact_id, max(begun_at) as last
        from (select customer_id, contact_id, begun_at from phone.call
               where from_digits = ${digits} and customer_id is not null order by begun_at desc limit 50) c
       group by customer_id),
    near as (
      select customer_id, min(contact_id::text)::uuid as contact_id
        from (select customer_id, contact_id from customers.number
               where ${block}::text is not null and reverse(turned) like ${`${block}%`} limit 50) n
       group by customer_id limit 8)
    select k.id as customer_id, k.name as customer_name, t.id as contact_id, t.name as contact_name, f.because
      from (select customer_id, contact_id, 'called-before' as because, last from before
            union all
            select customer_id, contact_id, 'same-block', null from near where customer_id not in (select customer_id from before)) f
      join customers.customer k on k.id = f.customer_id
      left join customers.contact t on t.id = f.contact_id
     order by f.because, f.last desc nulls last, k.open_tickets desc limit 8`,
  );
  return found;
}
