import type { Column, Mapping } from "./load-columns.ts";

/** A line of a customer file by columns; `row` counts from 1 as a spreadsheet does. */
export type LoadRow = Partial<Record<Column, string>> & { row: number };

/** The lines below the headings by columns. Where a name and a number share a cell they are parted; a line that names no customer belongs to the one above it. */
export function rowsOf(table: readonly (readonly string[])[], headLine: number, mapping: Mapping): LoadRow[] {
  let above: LoadRow | undefined;
  return table.flatMap((line, at) => {
    if (at <= headLine || line.every((cell) => !cell.trim())) return [];
    const read: LoadRow = { row: at + 1 };
    mapping.forEach((column, place) => {
      // An apostrophe keeps a spreadsheet from calculating what we gave out.
      const cell = line[place]?.trim().replace(/^'(?=[=+@-])/, "");
      if (column && cell) read[column] ??= cell;
    });
    const whole = withZeros(parted(belongingTo(above, read)));
    above = whole;
    return [whole];
  });
}

const ofTheCustomer = ["code", "name", "nameEn", "shortName", "aliases", "importance"] as const;

/** A cell merged over several lines is filled in the first alone. */
function belongingTo(above: LoadRow | undefined, line: LoadRow): LoadRow {
  if (!above || line.name || line.code || !(line.contact || line.site)) return line;
  const from = (names: readonly Column[]) =>
    Object.fromEntries(names.flatMap((n) => (above[n] ? [[n, above[n]]] : [])));
  return { ...from([...ofTheCustomer, "salesOwner", "serviceOwner"]), ...line };
}

const nameAndNumber =
  /^(\p{L}[\p{L}\s.·'’-]*?)[\s:：(（,，/]*(\(?[+\d][\d\s()+.-]{5,}\d(?:\s*(?:转|轉|ext\.?|x|#|分机|分機)\s*\d{1,6})?)\s*[)）]?$/iu;

/** "陳怡 021-6888 1234" as a contact, or as a telephone number of nobody named, is the contact and the number. */
function parted(line: LoadRow): LoadRow {
  for (const column of ["contact", "phone", "mobile"] as const) {
    const [, name, number] = nameAndNumber.exec(line[column]?.trim() ?? "") ?? [];
    if (!name || !number || (column !== "contact" && line.contact)) continue;
    const to = column === "contact" ? "phone" : column;
    const others = column === "contact" && line[to] ? `; ${line[to]}` : "";
    return { ...line, contact: name.trim(), [to]: `${number.trim()}${others}` };
  }
  return line;
}

/** Nine digits from 2 to 9 on are a Taiwan number, ten from 2 or 10 on and eleven from 3 to 9 on one of the mainland, whose 0 in front a spreadsheet took for nothing. */
const lostItsZero = /^(?:[2-9]\d{8}|(?:2\d|10)\d{8}|[3-9]\d{10})$/;

/** Numbers that are nothing but digits get the 0 in front back. */
function withZeros(line: LoadRow): LoadRow {
  for (const column of ["phone", "mobile", "fax"] as const) {
    const cell = line[column];
    if (cell && lostItsZero.test(cell)) line[column] = `0${cell}`;
  }
  return line;
}

/** Several numbers or names in one cell, parted by semicolons, slashes, commas or lines. */
export const severalIn = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(/[;；,，、/\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
