import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ExcelJS from "exceljs";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import type { FindingKind, Load } from "@kept/domain/customers/load-api.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import type { Work } from "../platform/work.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { changeContact } from "./change-contact.ts";
import { changeCustomer } from "./change-customer.ts";
import { findCustomers } from "./find-customers.ts";
import { addContact, addCustomer, customerOf, loadCustomers, touchCustomer } from "./index.ts";
import { badRowsOf, decideLoad, findingsOf, mapLoad, readLoad } from "./read-load.ts";
import { stepLoad } from "./step-load.ts";
import { contactsOf } from "./store.ts";
import { undoLoad } from "./undo-load.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
});
after(() => house.close());

const li = <T>(deed: (work: Work) => Promise<T>) => house.as(people.li, deed);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (content: string | Uint8Array, name = "x.csv") => ({
  name,
  type: "",
  bytes: typeof content === "string" ? bytesOf(content) : content,
});
const read = (content: string | Uint8Array) => li((work) => readLoad(work, { file: fileOf(content) }));
const findings = async ({ id }: Load, kind: FindingKind) =>
  (await li((work) => findingsOf(work, { id, kind, limit: 50 }))).rows;
async function bringIn(load: Load): Promise<Load> {
  let now = load;
  while (now.state !== "applied") now = await li((work) => stepLoad(work, { id: load.id }));
  return now;
}
const find = async (text: string) =>
  (await house.read((work) => findCustomers(work, { text, limit: 9 }))).map(({ name }) => name);
const idOf = async (text: string) =>
  (await house.read((work) => findCustomers(work, { text, limit: 1 })))[0]?.id ?? "nobody";
const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

const header = "客户代码,客户名称,销售负责人,服务负责人,地点,联系人,电话,邮箱\n";
const haihe =
  `${header}HH1,海河化工,李文,周敏,一厂,王刚,022-83001234,wang@haihe.example\n` +
  `HH1,海河化工,李文,周敏,二厂,刘芳,022-83005678,\n`;

test("a file is read, looked at, and brought in: one row a contact", async () => {
  const load = await read(haihe);
  assert.equal(load.counts.fresh, 1);
  assert.deepEqual(load.samples[6], ["022-83001234", "022-83005678"]);
  assert.deepEqual(await find("海河"), []);
  const done = await bringIn(load);
  assert.deepEqual([done.state, done.done], ["applied", 1]);
  assert.deepEqual(await find("83005678"), ["海河化工"]);
  assert.deepEqual(await find("hhhg"), ["海河化工"]);
});

test("the same file again shows only its differences, and changes nothing where there are none", async () => {
  assert.deepEqual((await read(haihe)).counts, { wrong: 0, likely: 0, differs: 0, fresh: 0, same: 1 });
  const changed = await read(haihe.replace("wang@", "gang@").replace("二厂,刘芳", "二厂,赵强"));
  const [finding] = await findings(changed, "differs");
  assert.deepEqual(
    finding?.differences.map(({ column, of, was, will }) => [column, of, was, will]),
    [
      ["邮箱", "王刚", "wang@haihe.example", "gang@haihe.example"],
      ["联系人", "", "", "赵强"],
      ["地点", "赵强", "", "二厂"],
      ["电话", "赵强", "", "022-83005678"],
    ],
  );
  await bringIn(changed);
  const contacts = await house.read(async (work) => contactsOf(work, await idOf("海河化工")));
  assert.deepEqual(contacts.map(({ name }) => name).sort(), ["刘芳", "王刚", "赵强"]);
  assert.equal(contacts.find(({ name }) => name === "王刚")?.email, "gang@haihe.example");
  const taken = await li((work) => undoLoad(work, { id: changed.id }));
  assert.equal(taken.state, "undone");
  assert.equal((await read(haihe)).counts.same, 1);
  assert.equal((await house.read(async (work) => contactsOf(work, await idOf("海河化工")))).length, 2);
});

test("errors name row and heading as they are written; the good rows go in, the bad ones are given back", async () => {
  const lines = `Nr,单位,销售负责人,服务负责人,联系人,聯絡電話,说明\nX1,好公司,李文,周敏,,,=1+1\nX2,,李文,没有人,,abc,坏\n`;
  const load = await read(lines.replace("Nr", "编号"));
  assert.equal(load.errors, 4);
  const [wrong] = await findings(load, "wrong");
  assert.deepEqual(
    wrong?.errors.map(({ row, column }) => `${row} ${column}`),
    ["3 单位", "3 服务负责人", "3 聯絡電話", "3 联系人"],
  );
  await bringIn(load);
  assert.deepEqual(await find("好公司"), ["好公司"]);
  const given = await house.read((work) => badRowsOf(work, { id: load.id }));
  const text = new TextDecoder().decode(given.bytes);
  assert.match(text, /^编号,单位,.*,说明,!\r\nX2,,李文,没有人,,abc,坏,.*单位: /);
});

test("columns nobody knows are said once, and remembered for these headings", async () => {
  const lines = "K,Firma,Wer\nK1,Nordlicht GmbH,Jana +49 30 123456\n";
  const load = await read(lines);
  assert.deepEqual([load.columns, load.remembered, load.rows], [[null, null, null], false, 0]);
  const said = {
    columns: ["code", "name", "contact"] as const,
    salesOwnerId: people.li.id,
    serviceOwnerId: people.zhou.id,
  };
  const mapped = await li((work) => mapLoad(work, { id: load.id, ...said, columns: [...said.columns] }));
  assert.deepEqual([mapped.counts.fresh, mapped.errors], [1, 0]);
  const again = await read(lines);
  assert.deepEqual([again.columns, again.remembered, again.counts.fresh], [["code", "name", "contact"], true, 1]);
  await bringIn(again);
  assert.deepEqual(await find("+49 30 123456"), ["Nordlicht GmbH"]);
  await assert.rejects(
    li((work) => mapLoad(work, { id: load.id, columns: ["code"], salesOwnerId: null, serviceOwnerId: null })),
    refused("file-has-no-name"),
  );
});

test("who is most likely there already is proposed to be brought together, or added as new", async () => {
  const facts = { salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id };
  await li((work) => addCustomer(work, CustomerFacts.parse({ ...facts, name: "東方印刷股份有限公司", code: "0042" })));
  const load = await read(`${header}E9,东方印刷,李文,周敏,,,,\n42,别的名字,李文,周敏,,,,\n`);
  const likely = await findings(load, "likely");
  assert.deepEqual(
    likely.map(({ name, decision, known }) => [name, decision, known?.code]),
    [
      ["东方印刷", "merge", "0042"],
      ["别的名字", "merge", "0042"],
    ],
  );
  const place = likely[1]?.place ?? -1;
  await li((work) => decideLoad(work, { id: load.id, place, decision: "new" }));
  await bringIn(load);
  const merged = await house.read(async (work) => customerOf(work, await idOf("0042")));
  assert.deepEqual([merged.name, merged.aliases], ["東方印刷股份有限公司", ["东方印刷"]]);
  assert.deepEqual(await find("别的名字"), ["别的名字"]);
});

test("what was brought in is taken back as a whole, unless any of it was changed or used since", async () => {
  const load = await bringIn(
    await read(`${header}U1,可撤公司甲,李文,周敏,甲厂,甲某,022-83009999,\nU2,可撤公司乙,李文,周敏,,,,\n`),
  );
  const id = await idOf("可撤公司乙");
  const undo = () => li((work) => undoLoad(work, { id: load.id }));
  await li((work) => touchCustomer(work, id));
  await assert.rejects(undo(), (fault) => {
    assert.ok(refused("load-changed-since")(fault));
    assert.match((fault as Refusal).says("en"), /可撤公司乙/);
    return true;
  });
  const other = await bringIn(await read(`${header}U3,可撤公司丙,李文,周敏,甲厂,丙某,022-83008888,\n`));
  assert.equal((await find("可撤公司丙")).length > 0, true);
  await li((work) => undoLoad(work, { id: other.id }));
  assert.deepEqual(await find("83008888"), []);
  await assert.rejects(
    li((work) => stepLoad(work, { id: other.id })),
    refused("load-begun"),
  );
});

test("a customer changed, or given a person, after the load is not taken back", async () => {
  for (const change of [
    (work: Work, id: string) => changeCustomer(work, { id, note: "x" }),
    (work: Work, id: string) => addContact(work, { id, name: "新人" }),
    async (work: Work, id: string) => changeContact(work, { id: (await contactsOf(work, id))[0]?.id ?? "", role: "x" }),
  ]) {
    const load = await bringIn(await read(`${header},${`之后改过${Math.random()}`},李文,周敏,,某人,,\n`));
    const [finding] = await findings(load, "fresh");
    const id = await idOf(finding?.name ?? "");
    await li<unknown>((work) => change(work, id));
    await assert.rejects(
      li((work) => undoLoad(work, { id: load.id })),
      refused("load-changed-since"),
    );
  }
});

test("in one go a file is loaded whole or not at all", async () => {
  const load = (content: string | Uint8Array, check = false) =>
    li((work) => loadCustomers(work, { file: fileOf(content), check }));
  assert.equal((await load(`${header}W1,先看看,李文,周敏,,,,\n`, true)).checked, true);
  assert.deepEqual(await find("先看看"), []);
  await assert.rejects(load(`${header}W2,一半好,李文,周敏,,,,\nW3,,李文,周敏,,,,\n`), refused("file-has-errors"));
  assert.deepEqual(await find("一半好"), []);
  assert.equal((await load(`${header}W2,全都好,李文,周敏,,,,\n`)).added, 1);
  assert.deepEqual(await find("全都好"), ["全都好"]);
  await assert.rejects(load("just words\n"), refused("file-unreadable"));
});

const big5 = Uint8Array.from(
  // 客戶名稱;業務;服務負責人\n龍騰電子;li@nuoting.example;zhou@nuoting.example\n
  [
    ...[0xab, 0xc8, 0xa4, 0xe1, 0xa6, 0x57, 0xba, 0xd9, 0x3b, 0xb7, 0x7e, 0xb0, 0xc8, 0x3b],
    ...[0xaa, 0x41, 0xb0, 0xc8, 0xad, 0x74, 0xb3, 0x64, 0xa4, 0x48, 0x0a],
    ...[0xc0, 0x73, 0xc4, 0xcb, 0xb9, 0x71, 0xa4, 0x6c],
    ...bytesOf(";li@nuoting.example;zhou@nuoting.example\n"),
  ],
);
const gb = Uint8Array.from([
  ...[0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6],
  ...bytesOf("\tsales owner\tservice owner\nGB Company\tli@nuoting.example\tzhou@nuoting.example\n"),
]);
const utf16 = Uint8Array.from([...[0xff, 0xfe], ...Buffer.from("名稱,業務,服務\n寬字公司,李文,周敏\n", "utf16le")]);
async function excel(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("x");
  sheet.addRow(["2026 年客戶清單"]);
  sheet.mergeCells("A1:F1");
  sheet.addRow(["代碼", "名稱", "業務", "服務", "聯絡人", "手機"]);
  sheet.addRow([4777, "表格公司", "李文", "周敏", "甲", 13800138042]);
  sheet.addRow(["", "", "", "", "乙", 13800138043]);
  sheet.getCell("A3").numFmt = "00000";
  sheet.addRow(["7", "日期公司", "李文", "周敏", new Date("2026-03-01T00:00:00Z"), ""]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const files: [what: string, content: () => Promise<Uint8Array> | Uint8Array, typed: string, name: string][] = [
  ["Big5 with semicolons", () => big5, "龍騰", "龍騰電子"],
  ["GB18030 with tabs", () => gb, "gb company", "GB Company"],
  ["UTF-16", () => utf16, "寬字", "寬字公司"],
  [
    "UTF-8 with a byte order mark and a named separator",
    () => bytesOf("\uFEFFname;sales;service\nMark|er;李文;周敏\n"),
    "mark",
    "Mark|er",
  ],
  ["Excel with a title, zeros in front by format, and numbers as numbers", excel, "04777", "表格公司"],
  ["a cell merged over two people", excel, "13800138043", "表格公司"],
  ["a day as a day", excel, "2026-03-01", "日期公司"],
];
for (const [what, content, typed, name] of files)
  test(`reads ${what}`, async () => {
    await bringIn(await read(await content()));
    assert.deepEqual((await find(typed))[0], name);
  });
