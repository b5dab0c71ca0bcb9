import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appApi } from "@kept/domain/app/api.ts";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { day } from "@kept/domain/kit/instant.ts";
import { record, sealAudit } from "../platform/audit.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type CastName, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  await write("wang", "test.open", "thing:1", undefined, { name: '=HYPERLINK("x")', n: 1 });
  await write("lin", "test.change", "thing:1", { n: 1, by: "王" }, { n: 2, by: "林" });
  await house.advance(day);
  await write("wang", "test.change", "thing:2", { n: 1 }, { n: 3 });
  await sealAll();
});
after(() => house.close());

const write = (who: CastName, verb: string, subject: string, was: unknown, is: unknown) =>
  house.as(people[who], async (work) => record(work, { verb, subject, before: was, after: is }));
const sealAll = async () => {
  const left = async () =>
    (await house.house.pool.query("select 1 from platform.audit_entry where hash is null limit 1")).rowCount;
  while (await left()) await sealAudit(house.house);
};
const asked = async (filters: Partial<AskOf<typeof appApi.audit>>) =>
  (await askInHouse(house.house, people.tang, appApi.audit, { verb: "test.", ...filters })).rows.map(
    ({ actorName, verb, subject }) => `${actorName} ${verb} ${subject}`,
  );

const cases: [name: string, filters: Partial<AskOf<typeof appApi.audit>>, found: number][] = [
  ["all, newest first", {}, 3],
  ["part of a person's name", { person: "王" }, 2],
  ["the beginning of a verb", { verb: "test.ch" }, 2],
  ["the beginning of a subject", { subject: "thing:1" }, 2],
  ["from a day of the company's zone", { from: "2026-03-03" }, 1],
  ["to a day, that day included", { to: "2026-03-02" }, 2],
  ["all of them together", { person: "王", verb: "test.change", subject: "thing:2", from: "2026-03-03" }, 1],
  ["a sign that stands for anything elsewhere", { person: "%" }, 0],
];
for (const [name, filters, found] of cases)
  test(`the audit is narrowed by ${name}`, async () => assert.equal((await asked(filters)).length, found));

test("whom an entry is about is named as they are called now", async () => {
  const { lin, tang } = people;
  for (const subject of [`staff:${lin.id}`, `ticket:${lin.id}`, "staff:house"])
    await write("wang", "named.test", subject, undefined, undefined);
  const { rows } = await askInHouse(house.house, tang, appApi.audit, { verb: "named.test" });
  assert.deepEqual(
    rows.map(({ subject, subjectName }) => [subject.split(":")[0], subjectName]),
    [
      ["staff", null],
      ["ticket", null],
      ["staff", lin.name],
    ],
  );
});

test("a page goes on where the last one ended", async () => {
  const first = await askInHouse(house.house, people.xu, appApi.audit, { verb: "test.", limit: 2 });
  const then = await askInHouse(house.house, people.xu, appApi.audit, {
    verb: "test.",
    limit: 2,
    after: first.next ?? undefined,
  });
  assert.deepEqual([first.rows.length, then.rows.length, then.next], [2, 1, null]);
  assert.ok((first.rows.at(-1)?.seq ?? 0) > (then.rows[0]?.seq ?? 0));
});

test("the export says what changed, and no cell of it is calculated by a spreadsheet", async () => {
  const file = await askInHouse(house.house, people.tang, appApi.exportAudit, { verb: "test." });
  const says = new TextDecoder().decode(file.bytes);
  assert.equal(says.trim().split("\r\n").length, 4);
  assert.match(says, /,n by,/);
  await write("wang", "=1+1", "thing:3", undefined, undefined);
  const again = await askInHouse(house.house, people.tang, appApi.exportAudit, { subject: "thing:3" });
  assert.match(new TextDecoder().decode(again.bytes), /,'=1\+1,/);
});

test("the chain holds, and whoever goes round Kept is found out with the entry named", async () => {
  await sealAll();
  const sound = await askInHouse(house.house, people.tang, appApi.auditSeal, {});
  assert.equal(sound.brokenAt, null);
  assert.ok(sound.chained >= 4 && sound.last.length === 64);
  await house.house.pool.query("alter table platform.audit_entry disable trigger audit_is_append_only");
  await house.house.pool.query(`update platform.audit_entry set after = '{"n": 9}' where subject = 'thing:2'`);
  const broken = await askInHouse(house.house, people.tang, appApi.auditSeal, {});
  assert.equal(broken.broken?.subject, "thing:2");
});
