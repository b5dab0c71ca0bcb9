import { ticketStates, urgencies } from "@kept/domain/tickets/ticket.ts";
import { sortedBy, type ListColumn, type ListGroup, type ListSort } from "@kept/domain/tickets/list-columns.ts";

/** One thing a list is ordered by, in SQL on ticket `t`, and how its value is written in a page mark. */
export type OrderKey = { expression: string; type: "text" | "int" | "timestamptz"; down: boolean };

/** What a list is ordered by: its group, then its column; the id settles ties. */
export function orderOf(sort: ListSort, group: ListGroup | undefined): readonly OrderKey[] {
  const { column, down } = sortedBy(sort);
  const by = { ...keys[column], down };
  if (!group || group === column) return [by];
  return [{ ...keys[group], down: group === "urgency" }, by];
}

/** Whether an index holds the list in this order: then nothing is sorted. */
export const standsInIndex = (sort: ListSort, group: ListGroup | undefined): boolean =>
  group === undefined && (sort === "clock" || sort === "newest" || sort === "-reported");

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
