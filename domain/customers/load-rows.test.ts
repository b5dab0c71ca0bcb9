import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../kit/language.ts";
import { columns, guessColumns, headLineOf } from "./load-columns.ts";
import { exampleCustomers } from "./load-example.ts";
import { faultFor, faultsIn, type Owners } from "./load-faults.ts";
import { rowsOf } from "./load-rows.ts";
import { coreOf } from "./same-company.ts";

const owners: Owners = { byWord: new Map([["李文", "1"]]), sales: "1", service: "1" };

test("headings are known in either script, with marks, and nothing is meant twice", () => {
  assert.deepEqual(guessColumns(["客戶名稱*", "客户代码：", "E-Mail", "Phone (office)", "電話", "說明"]), [
    "name",
    "code",
    "email",
    "phone",
    null,
    null,
  ]);
});

test("headings may stand below a title", () => {
  assert.equal(headLineOf([["2026 年客戶清單", "", ""], [""], ["客戶名稱", "聯絡人", "電話"], ["a", "b", "1"]]), 2);
  assert.equal(headLineOf([[""], ["x", "y"]]), 1);
});

const cells: [why: string, line: string[], contact: string, phone: string][] = [
  ["as they should be", ["陳怡", "021-68881234"], "陳怡", "021-68881234"],
  ["in the contact's cell", ["陳怡 021-6888 1234轉801", ""], "陳怡", "021-6888 1234轉801"],
  ["in brackets", ["王小姐（13800138000）", ""], "王小姐", "13800138000"],
  ["beside another number", ["陳怡: 021-68881234", "021-68885678"], "陳怡", "021-68881234; 021-68885678"],
  ["in the number's cell", ["", "John Smith +1 212 555 0123"], "John Smith", "+1 212 555 0123"],
];
for (const [why, line, contact, phone] of cells)
  test(`a name and a number ${why}`, () => {
    const [row] = rowsOf([["x"], ["某公司", ...line]], 0, ["name", "contact", "phone"]);
    assert.deepEqual([row?.contact, row?.phone], [contact, phone]);
  });

const zeros: [what: string, cell: string, read: string][] = [
  ["a Taiwan mobile", "912345678", "0912345678"],
  ["a Taipei number", "223456789", "0223456789"],
  ["a Shanghai number", "2168881234", "02168881234"],
  ["a Beijing number", "1065551234", "01065551234"],
  ["a Shenzhen number", "75588881234", "075588881234"],
  ["a mainland mobile has none", "13800138000", "13800138000"],
  ["nor has a service number", "4008001234", "4008001234"],
  ["nor a Hong Kong number", "25551234", "25551234"],
  ["who wrote it with marks meant it so", "212-555-0123", "212-555-0123"],
];
for (const [what, cell, read] of zeros)
  test(`a 0 a spreadsheet lost is put back: ${what}`, () => {
    const [row] = rowsOf([["x"], ["某公司", cell]], 0, ["name", "mobile"]);
    assert.equal(row?.mobile, read);
  });

test("a line that names no customer belongs to the one above", () => {
  const rows = rowsOf([["x"], ["C1", "某公司", "甲"], ["", "", "乙"]], 0, ["code", "name", "contact"]);
  assert.deepEqual(rows[1], { row: 3, code: "C1", name: "某公司", contact: "乙" });
});

test("a fault names the column as the file does, or as the page does when it is not there", () => {
  const mapping = ["name", "phone"] as const;
  const faults = faultsIn([{ row: 7, name: "某公司", phone: "1.38E+10", contact: "甲", salesOwner: "誰" }], owners);
  const said = faults.map((fault) => faultFor(fault, "en", mapping, ["單位", "聯絡方式"]));
  assert.deepEqual(
    said.map(({ row, column }) => [row, column]),
    [
      [7, "Sales owner"],
      [7, "聯絡方式"],
    ],
  );
  assert.match(said[1]?.says ?? "", /shortened/);
});

test("one code for two companies is wrong, for two spellings of one it is not", () => {
  const rows = ["晨星紡織", "晨星纺织有限公司", "別的公司"].map((name, at) => ({ row: at + 2, name, code: "MST" }));
  assert.deepEqual(
    faultsIn(rows, owners).map(({ row, column }) => [row, column]),
    [[4, "code"]],
  );
});

const companies: [one: string, other: string, same: boolean][] = [
  ["晨星紡織股份有限公司", "晨星纺织", true],
  ["Morningstar Textile Co., Ltd.", "morningstar textile", true],
  ["晨星紡織", "晨光紡織", false],
  ["Costco", "Cost", false],
  ["公司", "集團", false],
];
for (const [one, other, same] of companies)
  test(`${one} and ${other} are ${same ? "" : "not "}one company`, () =>
    assert.equal(coreOf(one) === coreOf(other), same));

for (const language of languages)
  test(`the example we give out is read as it is meant: ${language}`, () => {
    const [head = [], ...lines] = exampleCustomers(language);
    assert.deepEqual(guessColumns(head), columns);
    const read = rowsOf([head, ...lines], 0, guessColumns(head));
    assert.deepEqual(faultsIn(read, owners), []);
    assert.deepEqual(new Set(read.map(({ code }) => code)), new Set(["MST", "YFL"]));
  });
