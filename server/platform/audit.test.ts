import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { brokenSeal, record, sealAudit } from "./audit.ts";

let house: TestHouse;
before(async () => void (house = await testHouse()));
after(() => house.close());

const write = (verb: string) =>
  house.as(theHouse, async (work) =>
    record(work, { verb, subject: "test:1", before: { figure: 1 }, after: { b: 2, a: "三" } }),
  );

/** Seals until nothing is left; an entry waits while any older transaction on the server is still open. */
async function sealAll(): Promise<void> {
  const left = async () =>
    (await house.house.pool.query("select 1 from platform.audit_entry where hash is null limit 1")).rowCount;
  while (await left()) await sealAudit(house.house);
}

test("entries are chained after the commit and the chain holds", async () => {
  await write("test.first");
  await write("test.second");
  await sealAll();
  assert.equal(await brokenSeal(house.house), null);
});

test("sealing twice at once chains each entry once", async () => {
  for (let i = 0; i < 20; i++) await write(`test.${i}`);
  await Promise.all([sealAudit(house.house), sealAudit(house.house)]);
  await sealAll();
  assert.equal(await brokenSeal(house.house), null);
});

test("an entry can be neither changed nor removed", async () => {
  await assert.rejects(
    house.house.pool.query("update platform.audit_entry set actor_name = 'someone else'"),
    /append-only/,
  );
  await assert.rejects(house.house.pool.query("delete from platform.audit_entry"), /append-only/);
});

test("who goes round the trigger is found out", async () => {
  await house.house.pool.query("alter table platform.audit_entry disable trigger audit_is_append_only");
  await house.house.pool.query("update platform.audit_entry set actor_name = 'someone else' where position = 2");
  assert.equal(await brokenSeal(house.house), 2);
});

test("a refused deed leaves no entry", async () => {
  const attempt = house.as(theHouse, async (work) => {
    record(work, { verb: "test.undone", subject: "test:2" });
    throw new Error("planted");
  });
  await assert.rejects(attempt, /planted/);
  const { rows } = await house.house.pool.query("select 1 from platform.audit_entry where subject = 'test:2'");
  assert.equal(rows.length, 0);
});
