/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Chinese; a cell that a spreadsheet would calculate is quoted into text. */
export const stringify = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((cells) => cells.map(cellText).join(",")).join("\r\n")}\r\n`;

function cellText(cell: string): string {
  const safe = /^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-]?[\d\s()-]+$/.test(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
