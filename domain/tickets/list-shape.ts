import { z } from "zod";
import { fieldOfColumn, listColumns, listGroups, ListSort, usualColumns, type AnyColumn } from "./list-columns.ts";
import { TicketState, urgencies } from "./ticket.ts";

/** The shelves of the list, in the order of their keys 1 to 7. */
export const shelves = ["open", "mine", "unassigned", "followed", "solved", "closed", "all"] as const;
export type ListShelf = (typeof shelves)[number];

/** How a list is looked at: its filters, columns, order and groups, as they stand in the address; what is not set is left out. */
export const ListShape = z.object({
  /** A shelf of the list: open, mine, unassigned, followed, solved, closed, all. */
  view: z.enum(shelves).optional(),
  state: TicketState.optional(),
  urgency: z.enum(urgencies).optional(),
  engineer: z.uuid().optional(),
  customer: z.uuid().optional(),
  tag: z.string().max(60).optional(),
  /** "<id of a field of the company's own>:<what it says>". */
  field: z.string().max(2_050).optional(),
  q: z.string().max(200).optional(),
  sort: ListSort.optional(),
  group: z.enum(listGroups).optional(),
  /** Names of columns with commas between, in their order. */
  columns: z.string().max(1_000).optional(),
});
export type ListShape = z.infer<typeof ListShape>;

const fields = Object.entries(ListShape.shape);

/** Reads a shape from the parameters of an address; what makes no sense is dropped. */
export function shapeIn(search: Readonly<Record<string, unknown>>): ListShape {
  const given = fields.flatMap(([key, field]) => {
    const value = search[key];
    const word = typeof value === "number" ? String(value) : value;
    const read = field.safeParse(word === "" ? undefined : word).data;
    return read === undefined ? [] : [[key, read] as const];
  });
  return Object.fromEntries(given);
}

const ownColumn = /^own:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The columns of a shape that there are, each once; the usual ones when none was chosen. */
export function columnsIn({ columns = "" }: ListShape): readonly AnyColumn[] {
  const asked = new Set(columns.split(","));
  const known = [...asked].filter(
    (name): name is AnyColumn => listColumns.some((column) => column === name) || ownColumn.test(name),
  );
  return known.length > 0 ? known : usualColumns;
}

/** What the server is asked for a shape. */
export function listAskFor(shape: ListShape) {
  const { view = "open", state, urgency, engineer, customer, tag, field, q, sort, group } = shape;
  const own = columnsIn(shape)
    .flatMap((column) => fieldOfColumn(column) ?? [])
    .join();
  const shelf = view === "mine" || view === "unassigned" || view === "followed" ? "open" : view;
  return {
    state: state ?? shelf,
    ...(view === "mine" ? { mine: "true" } : {}),
    ...(view === "unassigned" ? { unassigned: "true" } : {}),
    ...(view === "followed" ? { followed: "true" } : {}),
    ...(urgency ? { urgency } : {}),
    ...(engineer ? { engineerId: engineer } : {}),
    ...(customer ? { customerId: customer } : {}),
    ...(tag ? { tag } : {}),
    ...(field ? { field } : {}),
    ...(q ? { text: q } : {}),
    ...(sort ? { sort } : {}),
    ...(group ? { group } : {}),
    ...(own ? { own } : {}),
  };
}

/** Whether two shapes show the same list in the same way. */
export const sameShape = (one: ListShape, other: ListShape): boolean =>
  fields.every(([key]) => one[key as keyof ListShape] === other[key as keyof ListShape]);
