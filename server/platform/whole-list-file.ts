import type { GivenFile } from "@kept/domain/kit/api.ts";
import { msOf, type Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { ListFormat } from "@kept/domain/kit/list-format.ts";
import { listFile } from "./list-file.ts";
import { refuse } from "./reasons.ts";
import type { Work } from "./work.ts";

/** A column of a list in a file: its heading, and what stands below it. */
export type FileColumn<Row> = { readonly name: Text; readonly cell: (row: Row) => string };

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };
type PageAsked = { limit: number; after: string | undefined };

/** More than this is refused rather than cut off unseen. */
const rowsAtMost = 20_000;
const atATime = 500;

/** A whole list, read page by page, as a file in the language of who asks. */
export async function wholeListFile<Row>(
  work: Work,
  name: string,
  columns: readonly FileColumn<Row>[],
  page: (asked: PageAsked) => Promise<Page<Row>>,
  format: ListFormat,
): Promise<GivenFile> {
  const lines = [columns.map((column) => column.name[work.by.language])];
  for (let after: string | null | undefined; after !== null;) {
    const { rows, next } = await page({ limit: atATime, after });
    lines.push(...rows.map((row) => columns.map(({ cell }) => cell(row))));
    if (lines.length > rowsAtMost + 1) throw refuse("too-long-for-a-file", { most: rowsAtMost });
    after = next;
  }
  return listFile(`${name}-${work.now.slice(0, 10)}`, lines, format);
}

/** Writes a moment as a spreadsheet reads it, "2026-03-01 09:30:05", in the company's zone; nothing for none. */
export function momentCells(work: Work): (at: Instant | null | undefined) => string {
  const zone = work.house.settings.zone;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return (at) => (at ? format.format(msOf(at)) : "");
}
