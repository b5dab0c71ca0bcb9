import type {
  Complaint,
  ComplaintFigure,
  ComplaintState,
  ComplaintStep,
  Verdict,
} from "@kept/domain/feedback/complaint.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

type Written = {
  id: string;
  clause: string;
  customerId: string | null;
  ticketId: string | null;
  callId: string | null;
  aboutStaffId: string | null;
  callerName: string;
  text: string;
};

/** Writes a complaint. */
export async function insertComplaint(work: Work, complaint: Written): Promise<void> {
  const { id, clause, customerId, ticketId, callId, aboutStaffId, callerName, text } = complaint;
  await sql`
    insert into feedback.complaint (id, at, clause, customer_id, ticket_id, call_id, about_staff_id, caller_name, text,
                                    taken_by, taken_by_name)
    values (${id}, ${work.now}, ${clause}, ${customerId}::uuid, ${ticketId}::uuid, ${callId}::uuid,
            ${aboutStaffId}::uuid, ${callerName}, ${text}, ${work.by.id}::uuid, ${work.by.name})`.execute(work.db);
}

const shape = sql.raw(`
  select c.id, c.at, c.clause, c.customer_id, c.ticket_id, c.call_id, c.about_staff_id, p.name as about_name,
         c.caller_name, c.text, c.taken_by_name, k.name as customer_name, c.state, c.verdict, c.closed_at
    from feedback.complaint c
    left join staff.person p on p.id = c.about_staff_id
    left join customers.customer k on k.id = c.customer_id`);

/** One complaint. */
export const complaintById = (work: Work, id: string) =>
  row<Complaint>(work, sql<Complaint>`${shape} where c.id = ${id}::uuid`);

/** One complaint, locked until the work is done. */
export const lockComplaint = (work: Work, id: string) =>
  row<Complaint>(work, sql<Complaint>`${shape} where c.id = ${id}::uuid for update of c`);

type Page = {
  limit: number;
  after: { at: Instant; id: string } | null;
  customerId: string | undefined;
  aboutStaffId: string | undefined;
  clause: string | undefined;
  state: "all" | "unclosed" | ComplaintState;
};

/** Complaints, the latest first. */
export const complaintsPage = (work: Work, { limit, after, customerId, aboutStaffId, clause, state }: Page) =>
  rows<Complaint>(
    work,
    sql<Complaint>`${shape}
     where true
       ${customerId ? sql`and c.customer_id = ${customerId}::uuid` : sql``}
       ${aboutStaffId ? sql`and c.about_staff_id = ${aboutStaffId}::uuid` : sql``}
       ${clause ? sql`and c.clause = ${clause}` : sql``}
       ${state === "all" ? sql`` : state === "unclosed" ? sql`and c.state <> 'closed'` : sql`and c.state = ${state}`}
       ${after ? sql`and (c.at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
     order by c.at desc, c.id desc limit ${limit}`,
  );

/** What was done about a complaint, in its order. */
export const stepsOf = (work: Work, id: string) =>
  rows<ComplaintStep>(
    work,
    sql<ComplaintStep>`
    select at, by_name, kind, verdict, text from feedback.complaint_step where complaint_id = ${id}::uuid order by seq`,
  );

type NewStep = { kind: ComplaintStep["kind"]; verdict: Verdict | null; text: string };

/** Writes a step, and where the complaint stands because of it. */
export async function writeStep(work: Work, id: string, step: NewStep, state: ComplaintState): Promise<void> {
  await sql`
    with s as (
      insert into feedback.complaint_step (complaint_id, at, by_id, by_name, kind, verdict, text)
      values (${id}::uuid, ${work.now}, ${work.by.id}::uuid, ${work.by.name}, ${step.kind}, ${step.verdict}, ${step.text})
    )
    update feedback.complaint
       set state = ${state}, verdict = ${step.verdict},
           closed_at = ${state === "closed" ? work.now : null}::timestamptz
     where id = ${id}::uuid`.execute(work.db);
}

/** Complaints of each clause since a moment. */
export const complaintsSince = (work: Work, since: Instant) =>
  rows<ComplaintFigure>(
    work,
    sql<ComplaintFigure>`
    select k.clause, count(c.id)::int as "all", (count(c.id) filter (where c.state <> 'closed'))::int as unclosed,
           (count(c.id) filter (where c.verdict = 'upheld'))::int as upheld
      from (values ('3.4'), ('3.6.7')) as k(clause)
      left join feedback.complaint c on c.clause = k.clause and c.at >= ${since}
     group by k.clause order by k.clause`,
  );
