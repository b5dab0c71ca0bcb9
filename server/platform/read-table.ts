import ExcelJS from "exceljs";
import { parse } from "csv-parse/sync";
import type { SentFile } from "@kept/domain/kit/api.ts";
import { refuse } from "./reasons.ts";

/** How many headings of a line are known, by which an encoding is told from another. */
type KnownHeadings = (line: readonly string[]) => number;

/** The cells of a CSV or Excel file as text, row by row, as people see them. */
export async function readTable(file: SentFile, known: KnownHeadings): Promise<string[][]> {
  const zipped = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  try {
    return zipped ? await fromExcel(file.bytes) : fromCsv(file.bytes, known);
  } catch {
    throw refuse("file-unreadable");
  }
}

function fromCsv(bytes: Uint8Array, known: KnownHeadings): string[][] {
  const whole = decoded(bytes, known);
  if (whole.includes("\0")) throw refuse("file-unreadable");
  const told = /^sep=(.)\r?\n/i.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  const delimiter = told?.[1] ?? delimiterOf(text);
  return parse(text, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false });
}

/** Whichever parts most of the first lines most often. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).split("\n").slice(0, 20);
  const often = (delimiter: string) => head.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return [",", ";", "\t", "|", "，"].sort((a, b) => often(b) - often(a))[0] ?? ",";
}

/** By its byte order mark; UTF-8 where it is valid; else whichever of the older Chinese encodings makes more sense. */
function decoded(bytes: Uint8Array, known: KnownHeadings): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === "255 254") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "254 255") return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const [gb, big] = ["gb18030", "big5"].map((name) => new TextDecoder(name).decode(bytes)) as [string, string];
    return sense(big, known) > sense(gb, known) ? big : gb;
  }
}

const often = new Set(
  "的公司有限股份客戶户名稱称電話话地址聯络系人負责責手機机傳真郵箱市區区路號号楼樓室台臺北上海京廣广州新中國国王李張张陳陈林",
);

/** How much a text reads like a list: known headings count most, then characters that such lists are full of; what cannot be read counts against it. */
function sense(text: string, known: KnownHeadings): number {
  const head = text.slice(0, 4_000);
  const headings = head
    .split(/\r?\n/)
    .slice(0, 20)
    .reduce((most, line) => Math.max(most, known(line.split(/[,;\t|]/))), 0);
  let score = headings * 50;
  for (const character of head) score += often.has(character) ? 2 : character === "\uFFFD" ? -20 : 0;
  return score;
}

async function fromExcel(bytes: Uint8Array): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.worksheets.find((one) => one.actualRowCount > 0);
  if (!sheet) throw refuse("file-unreadable");
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (line, at) => {
    const cells: string[] = [];
    line.eachCell({ includeEmpty: true }, (cell, column) => (cells[column - 1] = shown(cell)));
    rows[at - 1] = Array.from(cells, (cell) => cell ?? "");
  });
  return Array.from(rows, (line) => line ?? []);
}

/** A cell as its sheet shows it: days as days, long numbers in full, zeros in front where the format has them. */
function shown(cell: ExcelJS.Cell): string {
  const value = cell.result ?? cell.value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "number") return cell.text.trim();
  const zeros = /^0+$/.exec(cell.numFmt ?? "")?.[0].length ?? 0;
  if (!Number.isInteger(value)) return String(value);
  return BigInt(value).toString().padStart(zeros, "0");
}
