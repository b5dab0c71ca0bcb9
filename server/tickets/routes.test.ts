import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { theHouse } from "@kept/domain/kit/actor.ts";
import type { Endpoint, AskOf } from "@kept/domain/kit/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { takeDownCustomer } from "../customers/index.ts";
import { createApiKey } from "../staff/index.ts";
import { castPassword, raiseCompany } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let url: string;
let customerId: string;
let wang: Record<string, string>;
let lin: Record<string, string>;

before(async () => {
  house = await testHouse();
  url = await house.listen();
  const people = await raiseCompany(house, { password: castPassword });
  customerId = (await house.as(people.wang, (work) => takeDownCustomer(work, { name: "晨星紡織" }))).id;
  [wang, lin] = [await signedIn("wang"), await signedIn("lin")];
});
after(() => house.close());

async function signedIn(name: string): Promise<Record<string, string>> {
  const answer = await askOverHttp(url, staffApi.signIn, { email: `${name}@nuoting.example`, password: castPassword });
  return { cookie: /kept_session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "" };
}
const ask = <E extends Endpoint>(who: Record<string, string>, endpoint: E, input: AskOf<E>) =>
  askOverHttp(url, endpoint, input, who);
const report = () => ({
  customerId,
  reporter: { name: "陳怡" },
  machineText: "UPS-3000",
  faultText: "斷電",
  language: "zh-Hant" as const,
});

test("a ticket is opened, read by its number and listed over HTTP", async () => {
  const opened = await ask(wang, ticketsApi.open, report());
  assert.equal(opened.status, 201);
  const read = await ask(lin, ticketsApi.read, { id: opened.body.number });
  assert.deepEqual([read.status, read.body.ticket.id], [200, opened.body.id]);
  assert.equal(read.body.events.length, 1);
  const listed = await ask(lin, ticketsApi.list, { unassigned: "true" });
  assert.ok(listed.body.rows.some(({ id }) => id === opened.body.id));
});

test("the same key opens one ticket, however often it is sent", async () => {
  const key = { ...wang, "idempotency-key": "one-and-only" };
  const [first, second] = [await ask(key, ticketsApi.open, report()), await ask(key, ticketsApi.open, report())];
  assert.equal(second.body.id, first.body.id);
});

test("a stale edit is a conflict whose problem details carry the other version", async () => {
  const { body: ticket } = await ask(wang, ticketsApi.open, report());
  const edit = (machineText: string) =>
    ask(wang, ticketsApi.correct, { id: ticket.id, version: ticket.version, machineText });
  assert.equal((await edit("A")).status, 200);
  const stale = await edit("B");
  const problem = stale.body as unknown as { code: string; theirs: { machineText: string } };
  assert.deepEqual([stale.status, problem.code, problem.theirs.machineText], [409, "ticket-changed-meanwhile", "A"]);
});

test("a program with a key opens tickets too, and what is missing is said by name", async () => {
  const { key } = await house.as(theHouse, (work) => createApiKey(work, { name: "monitor", role: "operator" }));
  const program = { authorization: `Bearer ${key}` };
  assert.equal((await ask(program, ticketsApi.open, report())).status, 201);
  const bad = await ask(program, ticketsApi.open, { ...report(), faultText: "" });
  assert.equal(bad.status, 422);
  assert.match(JSON.stringify(bad.body), /faultText/);
});

test("an operator cannot log the engineer's contact", async () => {
  const { body: ticket } = await ask(wang, ticketsApi.open, report());
  assert.equal((await ask(wang, ticketsApi.contact, { id: ticket.id })).status, 403);
});
