import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** The tickets that came of somebody's calls and are not closed, the next clock first (3.5.7). */
export const followedTickets = (work: Work) =>
  rows<TicketRow>(
    work,
    sql<TicketRow>`
    select t.id, t.number, t.state, t.customer_id, t.customer_name, t.machine_text, t.fault_text, t.urgency,
           t.engineer_id, t.engineer_name, t.waiting_for, t.tags, t.received_at, t.changed_at, t.solved_at, t.closed_at,
           t.next_clause, t.next_started_at, case when t.next_due_at < '9999-01-01' then t.next_due_at end as next_due_at
      from tickets.ticket t
     where t.closed_at is null
       and t.id in (select c.ticket_id from intake.call c
                     where c.operator_id = ${work.by.id}::uuid and c.ticket_id is not null)
     order by t.next_due_at, t.id limit 100`,
  );
