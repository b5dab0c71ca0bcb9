import { fieldOfColumn, sortedBy, type ListSort } from "@kept/domain/tickets/list-columns.ts";
import { seesField } from "@kept/domain/tickets/field-rules.ts";
import type { Work } from "../platform/work.ts";
import { allFields, valuesOn } from "./store-fields.ts";

type Asked = { own?: string | undefined; sort: ListSort };

/** Ids of the company's own fields that a list asks for, to show or to sort by, and that whoever asks sees. */
export async function ownFieldsSeen(
  work: Work,
  { own = "", sort }: Asked,
): Promise<{ shown: string[]; seen: string[] }> {
  const sorted = fieldOfColumn(sortedBy(sort).column);
  if (own === "" && sorted === null) return { shown: [], seen: [] };
  const asked = own.split(",");
  const seen = (await allFields(work)).filter((field) => seesField(work.by, field)).map(({ id }) => id);
  return { shown: seen.filter((id) => asked.includes(id)), seen };
}

/** The order asked for; by a field that whoever asks does not see it would tell what stands in it, so it is by the clock. */
export function sortSeen(sort: ListSort, { seen }: { seen: readonly string[] }): ListSort {
  const sorted = fieldOfColumn(sortedBy(sort).column);
  return sorted === null || seen.includes(sorted) ? sort : "clock";
}

/** Rows with what is filled into the fields that are shown. */
export async function withOwn<Row extends { id: string }>(
  work: Work,
  rows: readonly Row[],
  { shown }: { shown: readonly string[] },
): Promise<Row[]> {
  if (shown.length === 0) return [...rows];
  const values = await valuesOn(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const filled = Object.entries(values.get(row.id) ?? {}).filter(([id]) => shown.includes(id));
    return { ...row, own: Object.fromEntries(filled) };
  });
}
