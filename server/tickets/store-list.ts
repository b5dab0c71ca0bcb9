import type { TicketRow } from "@kept/domain/tickets/api.ts";
import type { TicketState } from "@kept/domain/tickets/ticket.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const inRow = sql.raw(`
  t.id, t.number, t.state, t.customer_id, t.customer_name, t.machine_text, t.fault_text, t.urgency, t.engineer_id,
  t.engineer_name, t.waiting_for, t.tags, t.received_at, t.changed_at, t.solved_at, t.closed_at, t.next_clause,
  t.next_started_at, case when t.next_due_at < '9999-01-01' then t.next_due_at end as next_due_at,
  t.next_due_at as clock_at`);

/** A row of a list, with the moment it is ordered by. */
export type ListedTicket = TicketRow & { clockAt: Instant };

/** What a list is narrowed by, and after which row it goes on. */
export type ListAsked = {
  /** Null: open ones; empty: all. */
  states: readonly TicketState[] | null;
  urgencies: readonly string[];
  engineerId: string | undefined;
  customerId: string | undefined;
  tag: string | undefined;
  unassigned: boolean;
  number: string | null;
  /** A tsquery. */
  words: string | null;
  sort: "clock" | "newest";
  after: { at: Instant; id: string } | null;
  limit: number;
};

/** Words found in more tickets than this are cut off: the newest of them are still found by narrowing. */
const hitsAtMost = 2_000;

/** A page of tickets: open ones by their next clock, or any by the time of their report, the newest first. */
export const listTickets = (work: Work, asked: ListAsked): Promise<ListedTicket[]> => rows(work, listQuery(asked));

/** The query behind a page; its plan is read by a test. */
export function listQuery(asked: ListAsked) {
  const conditions = conditionsOf(asked);
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const order =
    asked.sort === "clock" ? sql`order by t.next_due_at, t.id` : sql`order by t.received_at desc, t.id desc`;
  if (asked.words === null)
    return sql<ListedTicket>`select ${inRow} from tickets.ticket t ${where} ${order} limit ${asked.limit}`;
  return sql<ListedTicket>`
    with hit as materialized (
      select id from tickets.ticket where words @@ ${asked.words}::tsquery limit ${hitsAtMost}
    )
    select ${inRow} from tickets.ticket t join hit using (id) ${where} ${order} limit ${asked.limit}`;
}

function conditionsOf(asked: ListAsked) {
  const { states, after } = asked;
  return [
    ...(states === null || (states.length > 0 && !states.includes("closed")) ? [sql`t.closed_at is null`] : []),
    ...(states && states.length > 0 ? [sql`t.state = any(${states}::text[])`] : []),
    ...(asked.urgencies.length > 0 ? [sql`t.urgency = any(${asked.urgencies}::text[])`] : []),
    ...(asked.engineerId ? [sql`t.engineer_id = ${asked.engineerId}::uuid`] : []),
    ...(asked.unassigned ? [sql`t.engineer_id is null`] : []),
    ...(asked.customerId ? [sql`t.customer_id = ${asked.customerId}::uuid`] : []),
    ...(asked.tag ? [sql`${asked.tag} = any(t.tags)`] : []),
    ...(asked.number ? [sql`t.number = ${asked.number}`] : []),
    ...(after
      ? [
          asked.sort === "clock"
            ? sql`(t.next_due_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
            : sql`(t.received_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
        ]
      : []),
  ];
}
