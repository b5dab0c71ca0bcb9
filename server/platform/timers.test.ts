import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import type { House, TimerHandler } from "./house.ts";
import { runDueTimers } from "./run-timers.ts";
import { row, sql } from "./db.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import { inTransaction } from "./work.ts";

let test1: TestHouse;
const ran: string[] = [];
let house: House;

before(async () => {
  test1 = await testHouse();
  const note: TimerHandler = async (work, timer) => void ran.push(`${timer.key} at ${work.now}`);
  const fail: TimerHandler = async () => Promise.reject(new Error("planted"));
  house = {
    ...test1.house,
    timers: new Map([
      ["note", note],
      ["fail", fail],
    ]),
  };
});
after(() => test1.close());

const set = (key: string, after: number, kind = "note") =>
  inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) =>
    setTimer(work, { key, kind, dueAt: plus(work.now, after) }),
  );
const waiting = async (key: string) =>
  row<{ attempts: number; lastError: string | null; dueAt: string }>(
    house,
    sql`select attempts, last_error, due_at from platform.timer where key = ${key}`,
  );

test("what is due runs in order, once, and nothing that is not due", async () => {
  ran.length = 0;
  const now = house.time.now();
  await set("late", -minute);
  await set("later", -1_000);
  await set("latest", -10 * minute);
  await set("future", minute);
  assert.equal(await runDueTimers(house), 3);
  assert.equal(await runDueTimers(house), 0);
  assert.deepEqual(ran, [`latest at ${now}`, `late at ${now}`, `later at ${now}`]);
  assert.ok(await waiting("future"));
});

test("setting a timer again moves it; cancelling takes it away", async () => {
  await set("moved", -minute);
  await set("moved", minute);
  await set("cancelled", -minute);
  await inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => cancelTimer(work, "cancelled"));
  ran.length = 0;
  await runDueTimers(house);
  assert.deepEqual(ran, []);
});

test("a timer set in a transaction that fails was never set", async () => {
  const attempt = inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    setTimer(work, { key: "undone", kind: "note", dueAt: work.now });
    throw new Error("planted");
  });
  await assert.rejects(attempt, /planted/);
  assert.equal(await waiting("undone"), undefined);
});

test("one that fails does not hold up the rest, and is tried again later", async () => {
  ran.length = 0;
  await set("bad", -2 * minute, "fail");
  await set("good", -minute);
  await runDueTimers(house);
  assert.equal(ran.length, 1);
  const bad = await waiting("bad");
  assert.equal(bad?.attempts, 1);
  assert.match(bad?.lastError ?? "", /planted/);
  assert.ok((bad?.dueAt ?? "") > house.time.now());
});

test("two processes never run the same timer", async () => {
  ran.length = 0;
  for (let i = 0; i < 100; i++) await set(`shared-${i}`, -minute);
  await Promise.all([runDueTimers(house), runDueTimers(house), runDueTimers(house)]);
  assert.equal(ran.length, 100);
  assert.equal(new Set(ran).size, 100);
});

test("a kind no room handles is refused when it is set", async () => {
  await assert.rejects(set("stray", 0, "unknown"), /no room handles/);
});
