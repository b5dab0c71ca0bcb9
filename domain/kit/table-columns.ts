/** What each place in a row of a table means; null where it is passed over. */
export type ColumnsOf<Column extends string> = readonly (Column | null)[];

/** A heading without width, case, marks of being required, or what stands in brackets behind it. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize("NFKC")
    .replace(/[\uFEFF*:]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** What each heading most likely means; nothing is meant twice. */
export function columnsMeant<Column extends string>(
  written: readonly string[],
  columns: readonly Column[],
  isHeading: (plain: string, column: Column) => boolean,
): ColumnsOf<Column> {
  const taken = new Set<Column>();
  return written.map((heading) => {
    const plain = plainHeading(heading);
    const short = plain.replace(/\s*\([^)]*\)$/, "");
    const column = columns.find((one) => [plain, short].some((word) => isHeading(word, one)));
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/** Which line of a table carries the headings: among the first twenty the one with most that are known; the first filled line when none is. */
export function headLineIn(table: readonly (readonly string[])[], known: (line: readonly string[]) => number): number {
  const counts = table.slice(0, 20).map(known);
  const most = Math.max(0, ...counts);
  if (most > 0) return counts.indexOf(most);
  return table.findIndex((line) => line.some((cell) => cell.trim()));
}
