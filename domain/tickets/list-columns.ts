import { z } from "zod";
import { text, type Text } from "../kit/language.ts";

/** What a list of tickets can show beside one another, in the order in which they are offered. */
export const listColumns = [
  "number",
  "customer",
  "machine",
  "fault",
  "urgency",
  "state",
  "engineer",
  "clock",
  "reported",
  "changed",
  "solved",
  "closed",
  "tags",
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What a list shows when nothing was chosen. */
export const usualColumns: readonly ListColumn[] = ["number", "fault", "state", "engineer", "clock", "reported"];

/** What a list can be grouped by. */
export const listGroups = ["engineer", "customer", "state", "urgency"] as const;
export type ListGroup = (typeof listGroups)[number];

/** A field of the company's own as a column: "own:<id of the field>". */
export type OwnColumn = `own:${string}`;
export type AnyColumn = ListColumn | OwnColumn;

/** The field an own column shows; null for the others. */
export const fieldOfColumn = (column: AnyColumn): string | null =>
  column.startsWith("own:") ? column.slice("own:".length) : null;

/** By the next clock of open tickets, the newest first, or a column, downwards with "-" before it. */
const listSorts = ["newest", ...listColumns, ...listColumns.map((column) => `-${column}` as const)] as const;
const OwnSort = z.templateLiteral([z.enum(["own:", "-own:"]), z.uuid()]);
export const ListSort = z.union([z.enum(listSorts), OwnSort]);
export type ListSort = z.infer<typeof ListSort>;

/** The column a list is sorted by and whether downwards. */
export function sortedBy(sort: ListSort): { column: AnyColumn; down: boolean } {
  if (sort === "newest") return { column: "reported", down: true };
  const down = sort.startsWith("-");
  return { column: (down ? sort.slice(1) : sort) as AnyColumn, down };
}

/** Each column as people read it. */
export const columnNames: Readonly<Record<ListColumn, Text>> = {
  number: text("單號", "单号", "Number"),
  customer: text("客戶", "客户", "Customer"),
  machine: text("機器", "机器", "Machine"),
  fault: text("故障", "故障", "Fault"),
  urgency: text("緊急程度", "紧急程度", "Urgency"),
  state: text("狀態", "状态", "State"),
  engineer: text("工程師", "工程师", "Engineer"),
  clock: text("時限", "时限", "Clock"),
  reported: text("報修", "报修", "Reported"),
  changed: text("變更", "变更", "Changed"),
  solved: text("解決", "解决", "Solved"),
  closed: text("結案", "结案", "Closed"),
  tags: text("標籤", "标签", "Tags"),
};
