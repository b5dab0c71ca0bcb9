import { ticketStates, urgencies } from "@kept/domain/tickets/ticket.ts";
import {
  fieldOfColumn,
  sortedBy,
  type AnyColumn,
  type ListColumn,
  type ListGroup,
  type ListSort,
} from "@kept/domain/tickets/list-columns.ts";

/** One thing a list is ordered by, in SQL on ticket `t`, and how its value is written in a page mark. */
export type OrderKey = { expression: string; type: "text" | "int" | "numeric" | "timestamptz"; down: boolean };

/** What a list is ordered by: its group, then its column; the id settles ties. */
export function orderOf(sort: ListSort, group: ListGroup | undefined): readonly OrderKey[] {
  const { column, down } = sortedBy(sort);
  const by = keysOf(column, down);
  if (!group || group === column) return by;
  return [{ ...keys[group], down: group === "urgency" }, ...by];
}

/** Whether an index holds the list in this order: then nothing is sorted. */
export const standsInIndex = (sort: ListSort, group: ListGroup | undefined): boolean =>
  group === undefined && (sort === "clock" || sort === "newest" || sort === "-reported");

const keysOf = (column: AnyColumn, down: boolean): OrderKey[] =>
  fieldOfColumn(column) ? ownKeys(down) : [{ ...keys[column as ListColumn], down }];

/** By what is filled into a field of the company's own (row `own`, its field `asked`): numbers by size, choices in their order, words as they are; what is empty stands last. */
const ownKeys = (down: boolean): OrderKey[] => [
  { expression: "(own.value is null)::int", type: "int", down: false },
  {
    expression: `coalesce(case jsonb_typeof(own.value)
      when 'number' then (own.value #>> '{}')::numeric
      when 'boolean' then ((own.value #>> '{}') = 'true')::int
      else (select c.at from jsonb_array_elements(asked.facts->'choices') with ordinality c(one, at)
             where c.one->>'key' = case jsonb_typeof(own.value) when 'array' then own.value->>0 else own.value #>> '{}' end
             limit 1) end, 0)`,
    type: "numeric",
    down,
  },
  { expression: "left(coalesce(own.value #>> '{}', ''), 100)", type: "text", down },
];

const ranked = (words: readonly string[], column: string): string =>
  `array_position(array[${words.map((word) => `'${word}'`).join(", ")}], ${column})`;
const never = "'9999-12-31 00:00:00+00'";

const keys: Readonly<Record<ListColumn, Omit<OrderKey, "down">>> = {
  number: { expression: "t.number", type: "text" },
  customer: { expression: "t.customer_name", type: "text" },
  machine: { expression: "left(t.machine_text, 100)", type: "text" },
  fault: { expression: "left(t.fault_text, 100)", type: "text" },
  urgency: { expression: ranked(urgencies, "t.urgency"), type: "int" },
  state: { expression: ranked(ticketStates, "t.state"), type: "int" },
  engineer: { expression: "coalesce(t.engineer_name, '')", type: "text" },
  clock: { expression: "t.next_due_at", type: "timestamptz" },
  reported: { expression: "t.received_at", type: "timestamptz" },
  changed: { expression: "t.changed_at", type: "timestamptz" },
  solved: { expression: `coalesce(t.solved_at, ${never})`, type: "timestamptz" },
  closed: { expression: `coalesce(t.closed_at, ${never})`, type: "timestamptz" },
  tags: { expression: "array_to_string(t.tags, ' ')", type: "text" },
};
