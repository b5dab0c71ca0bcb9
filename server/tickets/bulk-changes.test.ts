import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import exceljs from "exceljs";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
const tickets: string[] = [];
const nowhere = "0198a000-0000-7000-8000-000000000009";
const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people.wang, endpoint, input);
const ticket = async (at: number) => (await ask(ticketsApi.read, { id: tickets[at] ?? "" })).ticket;

before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
  for (const faultText of ["=1+1", 'beeps, "loudly"', "@SUM(A1)"]) {
    const { id } = await ask(ticketsApi.open, {
      customerId: stage.firms.morningstar.id,
      reporter: { name: "陳怡" },
      machineText: "UPS",
      faultText,
    });
    tickets.push(id);
  }
});
after(() => house.close());

test("tags of many are added and removed at once, and taken back as they were", async () => {
  await ask(ticketsApi.tag, { id: tickets[0] ?? "", tags: ["old", "power"] });
  const { rows } = await ask(ticketsApi.tagMany, {
    rows: tickets.map((id) => ({ id, add: ["power", "night"], remove: ["old"] })),
  });
  assert.deepEqual((await ticket(0)).tags, ["night", "power"]);
  assert.deepEqual((await ticket(1)).tags, ["night", "power"]);
  await ask(ticketsApi.tagMany, { rows: rows.flatMap(({ undo }) => undo ?? []) });
  assert.deepEqual((await ticket(0)).tags, ["old", "power"]);
  assert.deepEqual((await ticket(1)).tags, []);
});

test("what cannot be done is said and the rest is done", async () => {
  const [first = "", second = ""] = tickets;
  await ask(ticketsApi.setUrgency, { id: second, urgency: "high", why: "many stand still" });
  const { rows } = await ask(ticketsApi.setUrgencyOfMany, {
    rows: [second, nowhere, first].map((id) => ({ id, urgency: "high" as const, why: "storm" })),
  });
  assert.deepEqual(
    rows.map(({ id, done, undo }) => [id, done, undo?.urgency]),
    [
      [second, false, undefined],
      [nowhere, false, undefined],
      [first, true, "normal"],
    ],
  );
  assert.match(rows[0]?.why ?? "", /緊急程度/);
  assert.equal((await ticket(0)).urgency, "high");
});

const file = (format: "csv" | "xlsx") =>
  ask(ticketsApi.exportList, { format, columns: "number,fault,reported", sort: "number" });

test("a CSV begins with its mark, has the columns shown, and calculates nothing", async () => {
  const { bytes } = await file("csv");
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trim().split("\r\n");
  assert.equal(lines[0]?.replace("\uFEFF", ""), "單號,客戶,機器,故障,報修,花費時間,各人的時間");
  assert.match(lines[1] ?? "", /^F-\d{4}-000001,.*,UPS,'=1\+1,\d{4}-\d\d-\d\d \d\d:\d\d,,$/);
  assert.match(lines[2] ?? "", /"beeps, ""loudly"""/);
  assert.match(lines[3] ?? "", /,'@SUM\(A1\),/);
});

test("an Excel file holds the same as text, never as formulas", async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await file("xlsx")).bytes as never);
  const cell = book.worksheets[0]?.getCell("D2");
  assert.equal(cell?.value, "'=1+1");
  assert.equal(cell?.formula, undefined);
});

test("who may not export is refused", async () => {
  await assert.rejects(askInHouse(house.house, stage.people.lin, ticketsApi.exportList, {}), { code: "not-allowed" });
});
