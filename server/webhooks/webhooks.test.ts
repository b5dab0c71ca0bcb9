import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after, before, beforeEach, test } from "node:test";
import { day, minute, msOf } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { sql } from "../platform/db.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { tellOthers } from "./tell-others.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

type Got = { headers: http.IncomingHttpHeaders; body: string };
let house: TestHouse;
let strict: TestHouse;
let stage: Stage;
let got: Got[] = [];
let answer: (response: http.ServerResponse) => void;
const receiver = http.createServer((request, response) => void receive(request, response));
async function receive(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  got.push({ headers: request.headers, body: await text(request) });
  answer(response);
}
const at = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;

before(async () => {
  house = await testHouse({ KEPT_WEBHOOKS_PRIVATE: "true" });
  strict = await testHouse();
  stage = await raiseStage(house.house);
  await once(receiver.listen(0, "127.0.0.1"), "listening");
});
after(async () => {
  await house.close();
  await strict.close();
  receiver.close();
});
beforeEach(async () => {
  got = [];
  answer = (response) => response.end("thanks");
  await sql`delete from webhooks.hook`.execute(house.house.db);
  house.house.memory.clear();
});

const add = (kinds: ("ticket.opened" | "ticket.closed")[] = ["ticket.opened"], address = at()) =>
  askInHouse(house.house, stage.people.tang, webhooksApi.add, { address, kinds });
const openTicket = () =>
  askInHouse(house.house, stage.people.wang, ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", phone: "021-68881234" },
    machineText: "UPS-20k",
    faultText: "The UPS beeps",
    symptomCodes: ["power.ups-alarm"],
    language: "zh-Hant",
  });
const log = async () => (await askInHouse(house.house, stage.people.tang, webhooksApi.deliveries, {})).rows;
const send = () => deliverWebhooks(house.house);

test("a message is signed over its timestamp and its very bytes, and says what happened", async () => {
  const { secret, hook } = await add();
  const ticket = await openTicket();
  assert.equal(await send(), 1);
  const [{ headers, body } = { headers: {}, body: "" }] = got;
  const told = JSON.parse(body) as { id: string; kind: string; at: string; facts: { ticketId: string } };
  assert.deepEqual([told.kind, told.at, told.facts.ticketId], ["ticket.opened", house.now, ticket.id]);
  assert.deepEqual([headers["kept-event"], headers["kept-delivery"]], ["ticket.opened", told.id]);
  const timestamp = String(headers["kept-timestamp"]);
  assert.equal(Number(timestamp), Math.floor(msOf(house.now) / 1_000));
  const signed = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  assert.equal(headers["kept-signature"], `v1=${signed}`);
  assert.ok(!body.includes("陳怡") && !body.includes("晨星"), "a name left the house");
  const [line] = await log();
  assert.deepEqual(
    [line?.hookId, line?.state, line?.lastStatus, line?.lastAnswer],
    [hook.id, "delivered", 200, "thanks"],
  );
});

test("only the kinds chosen are told, and an address that rests is not told", async () => {
  const { hook } = await add(["ticket.closed"]);
  await openTicket();
  assert.equal(await send(), 0);
  await askInHouse(house.house, stage.people.tang, webhooksApi.change, {
    id: hook.id,
    kinds: ["ticket.opened"],
    active: false,
  });
  await openTicket();
  assert.equal(await send(), 0);
});

test("nothing is told of what was undone", async () => {
  await add();
  await assert.rejects(
    house.as(stage.people.wang, async (work) => {
      await tellOthers(work, "ticket.opened", {});
      throw new Error("planted");
    }),
  );
  assert.deepEqual(await log(), []);
});

test("whoever fails is tried again later and later, and taken as soon as they are back", async () => {
  await add();
  answer = (response) => response.writeHead(503).end("later");
  await openTicket();
  await send();
  assert.deepEqual([await send(), (await log())[0]?.state, (await log())[0]?.lastStatus], [0, "waiting", 503]);
  await house.advance(minute);
  assert.equal(await send(), 1);
  await house.advance(minute);
  assert.equal(await send(), 0, "the second wait is longer");
  answer = (response) => response.end();
  await house.advance(minute);
  assert.equal(await send(), 1);
  const [line] = await log();
  assert.deepEqual([line?.state, line?.attempts], ["delivered", 3]);
  assert.equal(new Set(got.map(({ headers }) => headers["kept-delivery"])).size, 1);
});

test("after three days it is given up, and sent again by a person with the same id and body", async () => {
  await add();
  answer = (response) => response.destroy();
  await openTicket();
  await send();
  await house.advance(3 * day);
  await send();
  const [line] = await log();
  assert.equal(line?.state, "given-up");
  assert.match(line?.lastAnswer ?? "", /socket hang up/);
  answer = (response) => response.writeHead(204).end();
  await askInHouse(house.house, stage.people.tang, webhooksApi.replay, { id: line?.id ?? "" });
  await send();
  const { delivery, body, tries } = await askInHouse(house.house, stage.people.tang, webhooksApi.delivery, {
    id: line?.id ?? "",
  });
  assert.deepEqual([delivery.state, tries.length, tries.at(-1)?.status], ["delivered", 3, 204]);
  assert.ok(got.every((one) => one.body === body));
});

test("a redirection is not followed, and of a long answer only the beginning is kept", async () => {
  await add();
  answer = (response) => response.writeHead(302, { location: `${at()}/elsewhere` }).end("x".repeat(100_000));
  await openTicket();
  await send();
  const [line] = await log();
  assert.deepEqual([got.length, line?.lastStatus, line?.lastAnswer?.length], [1, 302, 2_000]);
});

test("two processes send each message once", async () => {
  await add();
  for (let n = 0; n < 5; n++) await openTicket();
  const counts = await Promise.all([send(), send()]);
  assert.equal(counts[0] + counts[1], 5);
  assert.equal(got.length, 5);
});

test("a trial is sent whatever the kinds", async () => {
  const { hook } = await add(["ticket.closed"]);
  await askInHouse(house.house, stage.people.tang, webhooksApi.trial, { id: hook.id });
  await send();
  assert.equal(got[0]?.headers["kept-event"], "webhook.trial");
});

const wrong: [address: string, code: string][] = [
  ["http://127.0.0.1/x", "webhook-address-private"],
  ["http://2130706433/x", "webhook-address-private"],
  ["http://0x7f.1/x", "webhook-address-private"],
  ["http://[::1]/x", "webhook-address-private"],
  ["http://[::ffff:10.0.0.1]/x", "webhook-address-private"],
  ["http://169.254.169.254/latest/meta-data", "webhook-address-private"],
  ["http://localhost:8080/", "webhook-address-private"],
  ["ftp://example.com/", "webhook-address-wrong"],
  ["https://me:secret@example.com/", "webhook-address-wrong"],
  ["not an address", "webhook-address-wrong"],
];
test("plainly inner and wrong addresses are refused at once", async () => {
  const { people } = await raiseStage(strict.house);
  for (const [address, code] of wrong)
    await assert.rejects(
      askInHouse(strict.house, people.tang, webhooksApi.add, { address, kinds: ["ticket.opened"] }),
      (fault) => (fault as { code?: string }).code === code,
      address,
    );
  const { hook } = await askInHouse(strict.house, people.tang, webhooksApi.add, {
    address: "https://hooks.example.com/x",
    kinds: ["ticket.opened"],
  });
  // A name that led to a public address when it was entered, and now leads to this very machine.
  for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
    const { port } = receiver.address() as AddressInfo;
    await sql`update webhooks.hook set address = ${`http://${name}:${port}/`}`.execute(strict.house.db);
    await askInHouse(strict.house, people.tang, webhooksApi.trial, { id: hook.id });
    await deliverWebhooks(strict.house);
    const [line] = (await askInHouse(strict.house, people.tang, webhooksApi.deliveries, {})).rows;
    assert.match(line?.lastAnswer ?? "", /inner network/, name);
    assert.equal(line?.lastStatus, null);
  }
  assert.equal(got.length, 0, "something reached the inner network");
});
