import type { HelpRequest } from "@kept/domain/tickets/api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

type NewHelp = { id: string; ticketId: string; why: string; acknowledgeBy: Instant; actBy: Instant };

/** Writes a call for help. */
export async function insertHelp(work: Work, help: NewHelp): Promise<void> {
  await sql`
    insert into tickets.help_request (id, ticket_id, asked_at, asked_by, asked_by_name, why, acknowledge_by, act_by)
    values (${help.id}, ${help.ticketId}, ${work.now}, ${work.by.id}::uuid, ${work.by.name}, ${help.why},
            ${help.acknowledgeBy}, ${help.actBy})`.execute(work.db);
}

const shape = sql.raw(`
  select h.id, h.ticket_id, t.number, t.customer_name, t.fault_text, h.asked_at, h.asked_by_name, h.why,
         h.acknowledge_by, h.acknowledged_at, h.acknowledged_by_name, h.act_by
    from tickets.help_request h
    join tickets.ticket t on t.id = h.ticket_id`);

/** The calls for help that nobody has acted on, the next clock first. */
export const helpWaiting = (work: Work) =>
  rows<HelpRequest>(work, sql<HelpRequest>`${shape} where h.acted_at is null order by h.act_by, h.id limit 200`);

/** One call for help while nobody has acted on it. */
export const helpById = (work: Work, id: string) =>
  row<HelpRequest>(work, sql<HelpRequest>`${shape} where h.id = ${id}::uuid and h.acted_at is null`);

/** Marks what waits on a ticket as acknowledged; the ids that were not so before. */
export const writeAcknowledged = (work: Work, ticketId: string) =>
  rows<{ id: string }>(
    work,
    sql<{ id: string }>`
    update tickets.help_request
       set acknowledged_at = ${work.now}, acknowledged_by = ${work.by.id}::uuid, acknowledged_by_name = ${work.by.name}
     where ticket_id = ${ticketId}::uuid and acted_at is null and acknowledged_at is null
    returning id`,
  );

/** Marks what waits on a ticket as acted on; the ids that were not so before. */
export const writeHelped = (work: Work, ticketId: string, text: string | null) =>
  rows<{ id: string }>(
    work,
    sql<{ id: string }>`
    update tickets.help_request
       set acted_at = ${work.now}, acted_by = ${work.by.id}::uuid, acted_text = ${text}
     where ticket_id = ${ticketId}::uuid and acted_at is null
    returning id`,
  );
