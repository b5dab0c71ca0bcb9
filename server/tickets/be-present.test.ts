import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { takeDownCustomer } from "../customers/index.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { bePresent, leaveTicket } from "./be-present.ts";
import { openTicket } from "./open-ticket.ts";
import { presentOn } from "./store-presence.ts";

let house: TestHouse;
let people: Company;
let id: string;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  const customer = await house.as(people.wang, (work) => takeDownCustomer(work, { name: "晨星紡織" }));
  const fault = { reporter: { name: "陳怡" }, machineText: "UPS", faultText: "斷電", language: "zh-Hant" as const };
  id = (await house.as(people.wang, (work) => openTicket(work, { customerId: customer.id, ...fault }))).id;
});
after(() => house.close());

type Who = "wang" | "lin";
const here = (who: Who, tab: string, writing = false) =>
  house.as(people[who], (work) => bePresent(work, { id, tab, writing }));
const gone = (who: Who, tab: string) => house.as(people[who], (work) => leaveTicket(work, { id, tab }));
const seen = async () => (await house.read((work) => presentOn(work, id))).map((one) => [one.name, one.writing]);
const told = async () => {
  const found = await sql<{ n: string }>`
    select count(*) as n from platform.live_event where resource = 'ticket-presence'`.execute(house.house.db);
  return Number(found.rows[0]?.n);
};

test("each is there once, however many tabs, and gone with the last of them", async () => {
  const [wang, lin, linToo] = [randomUUID(), randomUUID(), randomUUID()];
  await here("wang", wang);
  await here("lin", lin);
  await here("lin", linToo, true);
  const names = [people.wang.name, people.lin.name];
  assert.deepEqual((await seen()).map(([name]) => name).toSorted(), names.toSorted());
  assert.ok((await seen()).some(([name, writing]) => name === people.lin.name && writing === true));
  await gone("lin", linToo);
  assert.ok((await seen()).some(([name, writing]) => name === people.lin.name && writing === false));
  await gone("lin", lin);
  assert.deepEqual(await seen(), [[people.wang.name, false]]);
  await gone("wang", wang);
  assert.deepEqual(await seen(), []);
});

test("a beat that says nothing new tells nobody, writing does", async () => {
  const tab = randomUUID();
  const before = await told();
  await here("wang", tab);
  await here("wang", tab);
  assert.equal((await told()) - before, 1);
  await here("wang", tab, true);
  assert.equal((await told()) - before, 2);
  await gone("wang", tab);
  assert.equal((await told()) - before, 3);
});

test("who fell silent is not shown, and nobody takes another's tab away", async () => {
  const tab = randomUUID();
  await here("wang", tab);
  await gone("lin", tab);
  assert.equal((await seen()).length, 1);
  await sql`update tickets.presence set seen_at = clock_timestamp() - interval '30 seconds'`.execute(house.house.db);
  assert.deepEqual(await seen(), []);
});
