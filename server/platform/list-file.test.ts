import assert from "node:assert/strict";
import { test } from "node:test";
import ExcelJS from "exceljs";
import { listFile } from "./list-file.ts";

const lines = [
  ["名稱", "Note"],
  ["=1+1", '說"好", 行'],
  ["@x", "two\nlines"],
  ["-5", "\tx"],
];

test("a CSV has a byte order mark, quotes where they are needed, and no cell that calculates", async () => {
  const { name, type, bytes } = await listFile("list", lines, "csv");
  assert.deepEqual([name, type], ["list.csv", "text/csv; charset=utf-8"]);
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(
    new TextDecoder().decode(bytes),
    '名稱,Note\r\n\'=1+1,"說""好"", 行"\r\n\'@x,"two\nlines"\r\n\'-5,\'\tx\r\n',
  );
});

test("an Excel file has a fixed bold line of headings, and text in every cell", async () => {
  const { name, bytes } = await listFile("list", lines, "xlsx");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  assert.deepEqual([name, sheet?.rowCount, sheet?.views[0]?.state], ["list.xlsx", 4, "frozen"]);
  assert.deepEqual([sheet?.getCell("A1").value, sheet?.getCell("A1").font.bold], ["名稱", true]);
  assert.deepEqual([sheet?.getCell("A2").value, sheet?.getCell("A2").formula], ["'=1+1", undefined]);
  assert.equal(sheet?.getCell("B3").value, "two\nlines");
});

test("an empty list still has its headings", async () => {
  const { bytes } = await listFile("list", [["a", "b"]], "csv");
  assert.match(new TextDecoder().decode(bytes), /^a,b\r\n$/);
});
