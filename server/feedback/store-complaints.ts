import type { Complaint } from "@kept/domain/feedback/api.ts";
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
         c.caller_name, c.text, c.taken_by_name, k.name as customer_name
    from feedback.complaint c
    left join staff.person p on p.id = c.about_staff_id
    left join customers.customer k on k.id = c.customer_id`);

/** One complaint. */
export const complaintById = (work: Work, id: string) =>
  row<Complaint>(work, sql<Complaint>`${shape} where c.id = ${id}::uuid`);

type Page = { limit: number; after: { at: Instant; id: string } | null; customerId: string | undefined };

/** Complaints, the latest first. */
export const complaintsPage = (work: Work, { limit, after, customerId }: Page) =>
  rows<Complaint>(
    work,
    sql<Complaint>`${shape}
     where true
       ${customerId ? sql`and c.customer_id = ${customerId}::uuid` : sql``}
       ${after ? sql`and (c.at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
     order by c.at desc, c.id desc limit ${limit}`,
  );
