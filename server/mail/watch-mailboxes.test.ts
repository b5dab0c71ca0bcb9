import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { startDovecot, type Dovecot } from "./dovecot.ts";
import { watchMailboxes } from "./watch-mailboxes.ts";

let house: TestHouse;
let dovecot: Dovecot;
let watch: ReturnType<typeof watchMailboxes>;
let ask: { arrivals(q: string): Promise<number>; looks(): Promise<number> };
before(async () => {
  [house, dovecot] = [await testHouse({ KEPT_TIME: "real" }), await startDovecot()];
  const { people } = await raiseStage(house.house);
  const facts = { name: "service", address: "service@kept.example", host: "127.0.0.1", port: dovecot.port };
  const more = { username: "service", security: "none" as const, folder: "INBOX", charset: "gb18030", password: "pw" };
  const { id } = await askInHouse(house.house, people.tang, mailApi.add, { ...facts, ...more });
  ask = {
    arrivals: async (q) =>
      (await askInHouse(house.house, people.wang, arrivalsApi.list, { state: "all", q })).rows.length,
    looks: async () => (await askInHouse(house.house, people.tang, mailApi.looks, { id })).rows.length,
  };
  watch = watchMailboxes(house.house);
});
after(async () => {
  await watch?.close();
  await house?.close();
  await dovecot?.stop();
});

const deliver = (subject: string) =>
  dovecot.deliver("service", `From: chen@morningstar.example\r\nSubject: ${subject}\r\n\r\nIt beeps\r\n`);
/** Waits for what comes by itself; how many milliseconds that took. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 15_000) assert.fail("it did not come to pass");
    await wait(20);
  }
  return performance.now() - begun;
}

test("a mail is here about a second after it arrived, without a look whose turn it was", async () => {
  assert.equal(await watch.listen(), 1);
  await until(async () => (await ask.looks()) === 1);
  const times = [];
  for (const subject of ["Onefold", "Twofold", "Threefold"]) {
    await deliver(subject);
    times.push(await until(async () => (await ask.arrivals(subject)) === 1));
  }
  assert.ok(Math.min(...times) < 2_000, `it took ${times.map(Math.round).join(", ")} ms`);
});

test("when the server was down, what came meanwhile is here as soon as it is back", async () => {
  await deliver("Before");
  await until(async () => (await ask.arrivals("Before")) === 1);
  await dovecot.goDown();
  await dovecot.comeUp();
  await deliver("Afterwards");
  await until(async () => (await ask.arrivals("Afterwards")) === 1);
});

test("one process listens; when it ends, another takes over at once, and the one that ended hears nothing more", async () => {
  const other = watchMailboxes(house.house);
  assert.equal(await other.listen(), 0);
  await watch.close();
  assert.equal(await watch.listen(), 0);
  const before = await ask.looks();
  await deliver("Nobody");
  await wait(600);
  assert.deepEqual([await ask.looks(), await ask.arrivals("Nobody")], [before, 0]);
  assert.equal(await other.listen(), 1);
  await until(async () => (await ask.arrivals("Nobody")) === 1);
  await other.close();
});
