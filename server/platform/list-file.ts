import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import type { GivenFile } from "@kept/domain/kit/api.ts";
import type { ListFormat } from "@kept/domain/kit/list-format.ts";

type Lines = readonly (readonly string[])[];

/** A list as a file for a spreadsheet, its first line the headings; no cell calculates. `name` without ending. */
export async function listFile(name: string, lines: Lines, format: ListFormat): Promise<GivenFile> {
  if (format === "xlsx") return { name: `${name}.xlsx`, type: excelType, bytes: await asExcel(lines) };
  return { name: `${name}.csv`, type: "text/csv; charset=utf-8", bytes: asCsv(lines) };
}

const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** RFC 4180 with a byte order mark, so that spreadsheets read the Chinese. */
const asCsv = (lines: Lines): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`);

/** A cell that a spreadsheet would calculate begins with an apostrophe, which makes it text; loading takes it away again. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

function csvCell(cell: string): string {
  const safe = harmless(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Written line by line, so that a long list does not fill the memory. */
async function asExcel([head = [], ...lines]: Lines): Promise<Uint8Array> {
  const stream = new PassThrough();
  const whole = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet("Kept", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = head.map((header) => ({ header, width: Math.max(12, header.length * 2), style: { numFmt: "@" } }));
  sheet.getRow(1).font = { bold: true };
  for (const line of lines) sheet.addRow(line.map(excelCell)).commit();
  sheet.commit();
  await book.commit();
  return new Uint8Array(await whole);
}

/** A cell of Excel holds 32,767 characters. */
const excelCell = (cell: string): string => harmless(cell).slice(0, 32_767);
