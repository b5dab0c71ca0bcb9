import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appApi } from "@kept/domain/app/api.ts";
import { customersApi } from "@kept/domain/customers/api.ts";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { msOf } from "@kept/domain/kit/instant.ts";
import { signatureOf } from "../platform/signature.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { createAdministrator, personOf } from "../staff/index.ts";
import { rows, sql } from "../platform/db.ts";
import { tellSampleWhenAsked } from "./tell-sample.ts";

let house: TestHouse;
let me: Parameters<typeof askInHouse>[1];
before(async () => {
  house = await testHouse();
  const { id } = await house.as(theHouse, (work) =>
    createAdministrator(work, { name: "Vera", email: "vera@kept.example", password: "kept-every-promise" }),
  );
  const { name, roles } = await house.read((work) => personOf(work, id));
  me = { kind: "staff", id, name, roles, language: "en" };
});
after(() => house.close());

const steps = () => askInHouse(house.house, me, appApi.firstSteps, {});
const load = () => askInHouse(house.house, me, appApi.loadSample, {});
const remove = () => askInHouse(house.house, me, appApi.removeSample, {});
const count = async (table: string) =>
  (await rows<{ n: number }>(house.house, sql`select count(*)::int as n from ${sql.table(table)}`))[0]?.n;
const channels = (
  "phone.source phone.line phone.extension phone.call phone.event mail.mailbox mail.message arrivals.arrival " +
  "arrivals.source"
).split(" ");
const refusedAs = (code: string) => (fault: unknown) => (fault as { code?: string }).code === code;

test("steps tick themselves off by what is there", async () => {
  assert.deepEqual((await steps()).done, {
    company: false,
    hours: false,
    people: false,
    customers: false,
    call: false,
  });
  await askInHouse(house.house, me, appApi.changeCompany, { name: "Lumen" });
  const named = await askInHouse(house.house, me, appApi.changeCompany, { hoursSettled: true });
  assert.equal(named.company, "Lumen");
  assert.deepEqual([named.done.company, named.done.hours, named.done.people], [true, true, false]);
});

test("the sample is told once, and does not tick off what people have to do themselves", async () => {
  await assert.rejects(remove(), refusedAs("no-sample"));
  assert.equal((await load()).sample.state, "loading");
  await assert.rejects(load(), refusedAs("sample-is-loading"));
  await Promise.all([tellSampleWhenAsked(house.house), tellSampleWhenAsked(house.house)]);
  const { sample, done } = await steps();
  assert.deepEqual(sample, { state: "loaded", share: 1, mayLoad: false });
  assert.deepEqual([done.people, done.customers, done.call], [false, false, false]);
  assert.ok(((await count("tickets.ticket")) ?? 0) > 10, "the sample has no tickets");
  assert.equal(await count("staff.password"), 1, "an invented person could sign in");
});

test("once a real customer is entered it stays, and the refusal names the customer", async () => {
  const facts = { name: "Bright Looms", salesOwnerId: me.id as string, serviceOwnerId: me.id as string };
  const { id } = await askInHouse(house.house, me, customersApi.add, facts);
  await assert.rejects(remove(), (fault) => {
    assert.match((fault as { says(l: "en"): string }).says("en"), /Bright Looms/);
    return refusedAs("sample-mixed-with-real")(fault);
  });
  await sql`delete from customers.search where customer_id = ${id}`.execute(house.house.db);
  await sql`delete from customers.customer where id = ${id}`.execute(house.house.db);
});

test("what really came in meanwhile is never taken out with it", async () => {
  for (const table of channels) assert.ok(((await count(table)) ?? 0) > 0, `the sample has nothing in ${table}`);
  const inbound = await askInHouse(house.house, me, arrivalsApi.addSource, { name: "Web form", channel: "other" });
  const body = Buffer.from(JSON.stringify({ id: "one", subject: "The press stands still" }));
  const timestamp = String(Math.floor(msOf(house.now) / 1_000));
  const signature = signatureOf(inbound.secret, timestamp, body);
  const sent = { type: "application/json", bytes: body, timestamp, signature };
  const arrived = await askInHouse(house.house, theHouse, arrivalsApi.receive, { sourceId: inbound.source.id, sent });
  await assert.rejects(remove(), refusedAs("sample-mixed-with-real"));
  const { id } = arrived;
  await sql`delete from arrivals.event where arrival_id = ${id}`.execute(house.house.db);
  await sql`delete from arrivals.arrival where id = ${id}`.execute(house.house.db);
  await sql`delete from arrivals.source where id = ${inbound.source.id}`.execute(house.house.db);
});

test("it is taken out whole: nothing of it stays but what the audit says", async () => {
  const { sample } = await remove();
  assert.deepEqual(sample, { state: "none", share: 0, mayLoad: true });
  for (const table of ["customers.customer", "tickets.ticket", "promises.promise", "intake.call", "notices.notice"])
    assert.equal(await count(table), 0, table);
  for (const table of channels) assert.equal(await count(table), 0, table);
  assert.equal(await count("staff.person"), 1);
  const left = await rows<{ kind: string }>(house.house, sql`select distinct kind from platform.timer order by 1`);
  assert.deepEqual(
    left.filter(({ kind }) => /promise|ticket|call|obstacle|dispatch/.test(kind)),
    [],
  );
  assert.equal((await steps()).company, "Lumen");
});

test("a sample whose teller died is said to have broken off, and can be removed", async () => {
  await load();
  await sql`update app.sample set people = array[gen_random_uuid()]`.execute(house.house.db);
  await tellSampleWhenAsked(house.house);
  assert.equal((await steps()).sample.state, "broken-off");
  assert.equal((await remove()).sample.state, "none");
});
