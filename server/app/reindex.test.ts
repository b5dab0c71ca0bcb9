import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { reindex } from "./reindex.ts";

let house: TestHouse;
let stage: Stage;
let id: string;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
  ({ id } = await askInHouse(house.house, stage.people.wang, ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", phone: "021-68881234" },
    machineText: "UPS-20k",
    faultText: "風扇警報",
    language: "zh-Hant",
  }));
  await askInHouse(house.house, stage.people.wang, ticketsApi.note, { id, text: "鑰匙在警衛室" });
});
after(() => house.close());

const found = async (text: string) =>
  (await askInHouse(house.house, stage.people.wang, ticketsApi.search, { text })).rows.length;
const customers = async (text: string) =>
  (await askInHouse(house.house, stage.people.wang, customersApi.find, { text })).rows.map(({ name }) => name);

test("older tickets and customers are found again, by what was reported and by what was said", async () => {
  await house.house.pool.query("update tickets.ticket set words = ''; delete from customers.search");
  assert.deepEqual([await found("風扇"), await found("警衛室"), await customers("cxfz")], [0, 0, []]);
  const outcome = await reindex(house.house);
  assert.deepEqual([outcome.stopped, outcome.tickets], [false, 1]);
  assert.deepEqual([await found("風扇"), await found("警衛室"), await customers("cxfz")], [1, 1, ["晨星紡織"]]);
});

test("nothing is lost when it is done twice, and it goes on where it was stopped", async () => {
  const words = async () => (await house.house.pool.query("select words::text from tickets.ticket")).rows;
  const before = await words();
  let asked = 0;
  const first = await reindex(house.house, { stop: () => asked++ === 1 });
  assert.deepEqual([first.stopped, first.tickets], [true, 0]);
  const second = await reindex(house.house);
  assert.deepEqual([second.stopped, second.customers, second.tickets], [false, 0, 1]);
  assert.deepEqual(await words(), before);
});
