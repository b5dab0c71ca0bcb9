/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Chinese; no cell calculates. */
export const stringify = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((cells) => cells.map(cellText).join(",")).join("\r\n")}\r\n`;

/** A cell that a spreadsheet would calculate begins with an apostrophe, which makes it text; loading takes it away again. */
export const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

function cellText(cell: string): string {
  const safe = harmless(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
