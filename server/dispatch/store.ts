import type { DispatchFigures, Obstacle, ObstacleKind } from "@kept/domain/dispatch/api.ts";
import { refuse } from "@kept/domain/dispatch/reasons.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { row, rows, sql } from "../platform/db.ts";
import { forget, remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";

/** The two figures of dispatch as they stood less than a second ago. */
export const figuresNow = (work: Work): Promise<DispatchFigures> =>
  remembered(work, "figures", () => readFigures(work));

async function readFigures(work: Work): Promise<DispatchFigures> {
  const figures = await row<DispatchFigures>(
    work,
    sql`
    select unassigned_warns_after_ms, obstacle_answered_within_ms from dispatch.figures`,
  );
  if (!figures) throw new Error("the figures of dispatch are missing");
  return figures;
}

export async function writeFigures(work: Work, figures: DispatchFigures): Promise<void> {
  forget(work, "figures");
  await sql`
    update dispatch.figures
       set unassigned_warns_after_ms = ${figures.unassignedWarnsAfterMs},
           obstacle_answered_within_ms = ${figures.obstacleAnsweredWithinMs}`.execute(work.db);
}

export type NewObstacle = {
  id: string;
  ticketId: string;
  engineerId: string;
  kind: ObstacleKind;
  says: string;
  answerBy: Instant;
};

export const insertObstacle = (work: Work, obstacle: NewObstacle) =>
  rows(
    work,
    sql`
    insert into dispatch.obstacle (id, ticket_id, engineer_id, kind, says, flagged_at, answer_by)
    values (${obstacle.id}, ${obstacle.ticketId}, ${obstacle.engineerId}, ${obstacle.kind}, ${obstacle.says}, ${work.now}, ${obstacle.answerBy})`,
  );

/** Writes the answer to an obstacle that has none yet. */
export const writeAnswer = (work: Work, id: string, answer: "stays" | "reassigned", reason: string) =>
  rows(
    work,
    sql`
    update dispatch.obstacle
       set answered_at = ${work.now}, answered_by = ${work.by.kind === "staff" ? work.by.id : null}::uuid,
           answer = ${answer}, answer_reason = ${reason}
     where id = ${id} and answered_at is null`,
  );

const shape = sql`
  select o.id, o.ticket_id, t.number as ticket_number, o.engineer_id, e.name as engineer_name, o.kind, o.says,
         o.flagged_at, o.answer_by, o.answered_at, o.answer, o.answer_reason, a.name as answered_by
    from dispatch.obstacle o
    join tickets.ticket t on t.id = o.ticket_id
    join staff.person e on e.id = o.engineer_id
    left join staff.person a on a.id = o.answered_by`;

/** One obstacle; refused when there is none of this id. */
export async function obstacleOf(work: Work, id: string): Promise<Obstacle> {
  const found = await row<Obstacle>(work, sql`${shape} where o.id = ${id}`);
  if (!found) throw refuse("obstacle-unknown");
  return found;
}

/** The obstacle on a ticket that waits for an answer. */
export const openObstacleOn = (work: Work, ticketId: string) =>
  row<{ id: string }>(
    work,
    sql`select id from dispatch.obstacle where ticket_id = ${ticketId} and answered_at is null`,
  );

/** All obstacles of a ticket, or all that wait for an answer, the most pressing first. */
export const obstacles = (work: Work, ticketId: string | undefined) =>
  ticketId
    ? rows<Obstacle>(work, sql`${shape} where o.ticket_id = ${ticketId} order by o.flagged_at`)
    : rows<Obstacle>(work, sql`${shape} where o.answered_at is null order by o.answer_by limit 200`);

/** How many open tickets each engineer has in hand. */
export const loads = (work: Work) =>
  rows<{ engineerId: string; open: number }>(
    work,
    sql`
      select engineer_id, count(*)::int as open
        from tickets.ticket
       where closed_at is null and solved_at is null and engineer_id is not null
       group by engineer_id`,
  );

/** What each engineer solved before for this customer, on this machine (the same words), and with the same symptoms, in two years. */
export const servedBy = (work: Work, ticket: Pick<Ticket, "id" | "customerId" | "machineText" | "symptomCodes">) =>
  rows<{ engineerId: string; customer: number; machine: number; fault: number }>(
    work,
    sql`
      select engineer_id,
             count(*) filter (where customer_id = ${ticket.customerId})::int as customer,
             count(*) filter (where customer_id = ${ticket.customerId} and ${ticket.machineText} <> ''
                                and lower(machine_text) = lower(${ticket.machineText}))::int as machine,
             count(*) filter (where symptom_codes && ${[...ticket.symptomCodes]}::text[])::int as fault
        from tickets.ticket
       where engineer_id is not null and solved_at is not null and id <> ${ticket.id}
         and received_at > ${work.now}::timestamptz - interval '2 years'
       group by engineer_id`,
  );
