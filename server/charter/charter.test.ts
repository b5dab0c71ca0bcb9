import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "@kept/domain/kit/actor.ts";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { charterApi } from "@kept/domain/charter/api.ts";
import { clauses } from "@kept/domain/charter/clauses.ts";
import { clauseIds } from "@kept/domain/charter/clause.ts";
import { sql } from "../platform/db.ts";
import { cast, castPassword, raiseCompany } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { changeClause } from "./change-clause.ts";
import { charterInForce, clauseInForce, seedCharter } from "./index.ts";
import { readClause } from "./read-clause.ts";

let chief: Actor;
let house: TestHouse;
before(async () => {
  house = await testHouse();
  chief = (await raiseCompany(house, { password: castPassword })).tang;
});
after(() => house.close());

const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

test("the whole default charter is in force at the first start, in its own order", async () => {
  const inForce = await house.read((work) => charterInForce(work));
  assert.deepEqual(
    inForce.map(({ id }) => id),
    [...clauseIds],
  );
  assert.ok(inForce.every(({ version }) => version === 1));
});

test("a clause brings what a promise needs", async () => {
  const clause = await house.read((work) => clauseInForce(work, "3.6.6"));
  assert.equal(clause.budgetMs, 48 * hour);
  assert.equal(clause.calendarId, null);
  assert.deepEqual(clause.warnings, [0.5, 0.8]);
  assert.equal(clause.ladder.at(-1)?.tells[0], "administrator");
});

test("starting again changes nothing", async () => {
  await house.as(chief, seedCharter);
  const { versions } = await house.read((work) => readClause(work, { id: "3.3a" }));
  assert.equal(versions.length, 1);
});

test("a new version holds from its date, and the one before until then", async () => {
  const holdsFrom = plus(house.now, 24 * hour);
  const figure = { kind: "within" as const, ms: 72 * hour };
  await house.as(chief, (work) => changeClause(work, { id: "3.6.6", figure, holdsFrom, why: "Longer in spring" }));
  const at = (moment: string) => house.read((work) => clauseInForce(work, "3.6.6", moment));
  assert.equal((await at(plus(holdsFrom, -1))).version, 1);
  assert.equal((await at(holdsFrom)).version, 2);
  assert.equal((await at(holdsFrom)).budgetMs, 72 * hour);
  await house.advance(25 * hour);
  assert.equal((await house.read((work) => clauseInForce(work, "3.6.6"))).version, 2);
  const story = await house.read((work) => readClause(work, { id: "3.6.6" }));
  assert.deepEqual(
    story.versions.map(({ version, why, madeByName }) => [version, why, madeByName]),
    [
      [2, "Longer in spring", "唐寧"],
      [1, "", "Kept"],
    ],
  );
});

test("what is left out stays as it is", async () => {
  const changed = await house.as(chief, (work) =>
    changeClause(work, { id: "3.5.5", warnings: [0.6], why: "One warning is enough" }),
  );
  const byDefault = clauses.find(({ id }) => id === "3.5.5");
  assert.deepEqual(changed.ladder, byDefault?.ladder);
  assert.deepEqual(changed.warnings, [0.6]);
});

test("a version from the past, of a clause nobody knows, or on a calendar nobody made is refused", async () => {
  const change = (asked: Parameters<typeof changeClause>[1]) => house.as(chief, (work) => changeClause(work, asked));
  const early = plus(house.now, -1);
  await assert.rejects(
    change({ id: "3.3a", warnings: [0.4], holdsFrom: early, why: "x" }),
    refused("clause-begins-in-past"),
  );
  await assert.rejects(change({ id: "9.9", warnings: [0.4], why: "x" }), refused("clause-unknown"));
  const calendarId = "00000000-0000-7000-8000-00000000ffff";
  await assert.rejects(change({ id: "3.3a", calendarId, why: "x" }), refused("calendar-unknown"));
  assert.equal((await house.read((work) => readClause(work, { id: "3.3a" }))).versions.length, 1);
});

test("a version once made is never changed, not even by hand", async () => {
  await assert.rejects(
    house.as(chief, (work) =>
      sql`update charter.clause_version set why = 'other' where clause_id = '1.1'`.execute(work.db),
    ),
    /never changed/,
  );
});

test("finding the version in force reads an index, however many there are", async () => {
  await house
    .as(chief, async (work) => {
      await sql`insert into charter.clause_version
      select clause_id, 100 + n, holds_from + n * interval '1 day', clause, why, made_at, made_by, made_by_name
        from charter.clause_version, generate_series(1, 200) n where version = 1`.execute(work.db);
      await sql`analyze charter.clause_version`.execute(work.db);
      const plan = await sql<{ "QUERY PLAN": string }>`explain select clause from charter.clause_version
       where clause_id = '3.6.6' and holds_from <= now() order by holds_from desc, version desc limit 1`.execute(
        work.db,
      );
      assert.match(JSON.stringify(plan.rows), /clause_version_in_force/);
      throw new Refusal("undo", { status: 409, says: { "zh-Hant": "", "zh-Hans": "", en: "" } });
    })
    .catch((fault: unknown) => assert.ok(refused("undo")(fault), String(fault)));
});

test("over HTTP the administrator makes a new version, an operator reads it, and nobody else sees it", async () => {
  const url = await house.listen();
  assert.equal((await askOverHttp(url, charterApi.list, {})).status, 401);
  const change = { id: "3.2a", figure: { kind: "rings" as const, rings: 4, onMs: 1_000, offMs: 4_000 }, why: "Four" };
  const operator = await signedIn(url, cast.wang.email);
  assert.equal((await askOverHttp(url, charterApi.change, change, operator)).status, 403);
  const made = await askOverHttp(url, charterApi.change, change, await signedIn(url, cast.tang.email));
  assert.deepEqual([made.status, made.body.version, made.body.budgetMs], [201, 2, 16_000]);
  const list = await askOverHttp(url, charterApi.list, {}, operator);
  assert.equal(list.body.clauses.find(({ id }) => id === "3.2a")?.version, 2);
  const guidance = await askOverHttp(url, charterApi.guidance, {}, operator);
  assert.equal(guidance.body.call.steps.length, 8);
  const codes = await askOverHttp(url, charterApi.codes, {}, operator);
  assert.ok(codes.body.symptom.length > 50);
});

async function signedIn(url: string, email: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: castPassword }),
  });
  return { cookie: /kept_session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "" };
}
