import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { changed } from "./announce.ts";
import { row, sql } from "./db.ts";
import { transact } from "./transact.ts";

let house: TestHouse;
before(async () => void (house = await testHouse()));
after(() => house.close());

const noted = async (subject: string) =>
  (await row<{ n: number }>(house.house, sql`select count(*) as n from platform.live_event where subject = ${subject}`))
    ?.n;
const note = (subject: string) =>
  sql`insert into platform.live_event (at, resource, subject) values (now(), 'x', ${subject})`;

test("statements given together arrive in their order", async () => {
  const [, second] = await transact(house.house.db, (db) =>
    Promise.all([
      note("together").execute(db),
      row<{ n: number }>({ db }, sql`select count(*) as n from platform.live_event where subject = ${"together"}`),
    ]),
  );
  assert.equal(second?.n, 1);
});

test("one that fails among several takes all of them back, and its own fault is told", async () => {
  const attempt = transact(house.house.db, (db) =>
    Promise.all([note("before").execute(db), sql`select 1 / ${0}::int`.execute(db), note("behind").execute(db)]),
  );
  await assert.rejects(attempt, /division by zero/);
  assert.deepEqual([await noted("before"), await noted("behind")], [0, 0]);
});

test("a swallowed failure does not pass for a commit", async () => {
  const attempt = transact(house.house.db, async (db) => {
    await note("swallowed").execute(db);
    await sql`select 1 / ${0}::int`.execute(db).catch(() => undefined);
  });
  await assert.rejects(attempt, /rolled back/);
  assert.equal(await noted("swallowed"), 0);
});

test("what is pending and cannot be written fails the work with its own fault", async () => {
  const attempt = house.as(theHouse, async (work) => {
    await note("pending").execute(work.db);
    changed(work, null as never);
  });
  await assert.rejects(attempt, /null value in column "resource"/);
  assert.equal(await noted("pending"), 0);
});

test("the same statement on the same connection keeps its plan and its values", async () => {
  const read = (value: number) => row<{ twice: number }>(house.house, sql`select ${value}::int * 2 as twice`);
  for (const value of [1, 2, 3, 4, 5, 6, 7]) assert.equal((await read(value))?.twice, value * 2);
});
