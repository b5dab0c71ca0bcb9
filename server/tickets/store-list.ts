import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { fieldOfColumn, sortedBy, type ListGroup, type ListSort } from "@kept/domain/tickets/list-columns.ts";
import type { TicketState } from "@kept/domain/tickets/ticket.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import { orderOf, standsInIndex, type OrderKey } from "./list-order.ts";

/** The columns of a row in a list. */
export const inRow = sql.raw(`
  t.id, t.number, t.state, t.customer_id, t.customer_name, t.machine_text, t.fault_text, t.urgency, t.engineer_id,
  t.engineer_name, t.waiting_for, t.tags, t.received_at, t.changed_at, t.solved_at, t.closed_at, t.next_clause,
  t.next_started_at, case when t.next_due_at < '9999-01-01' then t.next_due_at end as next_due_at`);

/** A row of a list, with what it is ordered by, as it stands in a page mark. */
export type ListedTicket = TicketRow & { place: string[] };

/** What a list is narrowed by, and after which row it goes on. */
export type ListAsked = {
  /** Null: open ones; empty: all. */
  states: readonly TicketState[] | null;
  urgencies: readonly string[];
  engineerId: string | undefined;
  customerId: string | undefined;
  tag: string | undefined;
  /** A field of the company's own and what it says; one that whoever asks does not see finds nothing. */
  field?: { id: string; says: string; roles: readonly string[] } | undefined;
  unassigned: boolean;
  /** The person who follows them. */
  followedBy?: string | undefined;
  number: string | null;
  /** A tsquery. */
  words: string | null;
  sort: ListSort;
  group: ListGroup | undefined;
  /** The place of the last row seen: what it is ordered by, and its id. */
  after: readonly string[] | null;
  limit: number;
};

/** Words found in more tickets than this are cut off: the newest of them are still found by narrowing. */
const hitsAtMost = 2_000;
/** An order that no index holds is made among the first so many: the most pressing of the open, the newest of all. */
const sortedAtMost = 10_000;

/** A page of tickets: open ones by their next clock, any by the time of their report, or by a column. */
export const listTickets = (work: Work, asked: ListAsked): Promise<ListedTicket[]> => rows(work, listQuery(asked));

/** The query behind a page; its plan is read by a test. */
export function listQuery(asked: ListAsked) {
  const keys = orderOf(asked.sort, asked.group);
  const conditions = conditionsOf(asked);
  const further = asked.after ? [beyond(keys, asked.after)] : [];
  const place = sql.raw(`array[${keys.map(({ expression }) => `(${expression})::text`).join(", ")}, t.id::text]`);
  const select = sql`select ${inRow}, ${place} as place`;
  const order = sql.raw(`order by ${keys.map(({ expression, down }) => expression + way(down)).join(", ")},
    t.id${way(keys.at(-1)?.down ?? false)}`);
  const own = ownOf(asked.sort);
  const end = sql`${order} limit ${asked.limit}`;
  if (asked.words !== null)
    return sql<ListedTicket>`
      with hit as materialized (
        select id from tickets.ticket where words @@ ${asked.words}::tsquery limit ${hitsAtMost}
      )
      ${select} from tickets.ticket t join hit using (id) ${own} ${whereAll([...conditions, ...further])} ${end}`;
  if (standsInIndex(asked.sort, asked.group))
    return sql<ListedTicket>`${select} from tickets.ticket t ${whereAll([...conditions, ...further])} ${end}`;
  const first = onlyOpen(asked) ? sql`t.next_due_at, t.id` : sql`t.received_at desc, t.id desc`;
  return sql<ListedTicket>`
    ${select} from (
      select t.* from tickets.ticket t ${whereAll(conditions)} order by ${first} limit ${sortedAtMost}
    ) t ${own} ${whereAll(further)} ${end}`;
}

/** Where the list is ordered by a field of the company's own: what is filled in, and the field. */
function ownOf(sort: ListSort): Condition {
  const fieldId = fieldOfColumn(sortedBy(sort).column);
  return fieldId === null
    ? sql``
    : sql`left join tickets.field_value own on own.ticket_id = t.id and own.field_id = ${fieldId}::uuid
          left join tickets.field asked on asked.id = own.field_id`;
}

const way = (down: boolean): string => (down ? " desc" : "");

type Condition = ReturnType<typeof sql>;
const whereAll = (conditions: readonly Condition[]): Condition =>
  conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;

/** Rows that come after a place: further by the last key, or the same by it and further by the id, and so on. */
function beyond(keys: readonly OrderKey[], place: readonly string[]): Condition {
  const all = [...keys, { expression: "t.id", type: "uuid", down: keys.at(-1)?.down ?? false }];
  const values = all.map(({ type }, at) => sql`${place[at] ?? ""}::${sql.raw(type)}`);
  if (all.every(({ down }) => down === all[0]?.down)) {
    const row = sql.raw(`(${all.map(({ expression }) => expression).join(", ")})`);
    return sql`${row} ${sql.raw(all[0]?.down ? "<" : ">")} (${sql.join(values)})`;
  }
  const steps = all.map(({ expression, down }, at) => {
    const same = all.slice(0, at).map((key, place) => sql`${sql.raw(key.expression)} = ${values[place]}`);
    const further = sql`${sql.raw(expression)} ${sql.raw(down ? "<" : ">")} ${values[at]}`;
    return sql`(${sql.join([...same, further], sql` and `)})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}

const onlyOpen = ({ states }: ListAsked): boolean =>
  states === null || (states.length > 0 && !states.includes("closed"));

/** What narrows a list, besides words and the place in it, on ticket `t`. */
export function conditionsOf(asked: ListAsked): Condition[] {
  const { states } = asked;
  return [
    ...(onlyOpen(asked) ? [sql`t.closed_at is null`] : []),
    ...(states && states.length > 0 ? [sql`t.state = any(${states}::text[])`] : []),
    ...(asked.urgencies.length > 0 ? [sql`t.urgency = any(${asked.urgencies}::text[])`] : []),
    ...(asked.engineerId ? [sql`t.engineer_id = ${asked.engineerId}::uuid`] : []),
    ...(asked.unassigned ? [sql`t.engineer_id is null`] : []),
    ...(asked.followedBy
      ? [sql`t.id in (select ticket_id from tickets.follower where person_id = ${asked.followedBy}::uuid)`]
      : []),
    ...(asked.customerId ? [sql`t.customer_id = ${asked.customerId}::uuid`] : []),
    ...(asked.tag ? [sql`t.tags @> array[${asked.tag}]::text[]`] : []),
    ...(asked.field ? [saysInField(asked.field)] : []),
    ...(asked.number ? [sql`t.number = ${asked.number}`] : []),
  ];
}

/** A ticket whose field says this, as words, as one of several choices, or as yes, no or a number; for whoever sees the field. */
const saysInField = ({ id, says, roles }: { id: string; says: string; roles: readonly string[] }): Condition => sql`
  exists (select from tickets.field_value v join tickets.field f on f.id = v.field_id
           where v.ticket_id = t.id and v.field_id = ${id}::uuid
             and (f.facts->'shownTo' = '[]'::jsonb or f.facts->'shownTo' ?| ${[...roles]}::text[]
                  or 'administrator' = any(${[...roles]}::text[]))
             and (v.value @> to_jsonb(${says}::text) or v.value #>> '{}' = ${says}))`;
