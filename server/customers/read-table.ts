import ExcelJS from "exceljs";
import { parse } from "csv-parse/sync";
import { refuse } from "@kept/domain/customers/reasons.ts";
import type { SentFile } from "@kept/domain/kit/api.ts";

/** The cells of a CSV or Excel file as text, row by row, as they stand. */
export async function readTable(file: SentFile): Promise<string[][]> {
  const zipped = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  try {
    return zipped ? await fromExcel(file.bytes) : fromCsv(file.bytes);
  } catch {
    throw refuse("file-unreadable");
  }
}

function fromCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  const head = text.slice(0, text.indexOf("\n") + 1 || text.length);
  const delimiter = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ",";
  return parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: false }) as string[][];
}

/** UTF-8 where it is valid, else the older Chinese encodings as they are met most. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

async function fromExcel(bytes: Uint8Array): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw refuse("file-unreadable");
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (line, at) => {
    const cells: string[] = [];
    line.eachCell({ includeEmpty: true }, (cell, column) => (cells[column - 1] = cell.text.trim()));
    rows[at - 1] = Array.from(cells, (cell) => cell ?? "");
  });
  return Array.from(rows, (line) => line ?? []);
}
