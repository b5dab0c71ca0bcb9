import assert from "node:assert/strict";
import { after, test } from "node:test";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { sql } from "../platform/db.ts";
import { text } from "@kept/domain/kit/language.ts";
import { keep, lapse, oweAll, pause, promisesOn, recomputePromises, release, resume } from "./index.ts";
import { promiseStory } from "../story/promise-story.ts";
import { promiseTraced } from "./read-promises.ts";
import { listQuery, listReadings, type ListAsked } from "./store-list.ts";
import { standings } from "./store-tally.ts";

const { house, people, customerId, subject, make, one } = await promiseStory();
after(() => house.close());

const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

test("what is owed runs, is kept by what was done, and says so", async () => {
  const about = subject();
  await make("3.5.5", about);
  await house.advance(2 * minute);
  assert.equal((await one(about))?.state, "running");
  await house.as(people.lin, (work) =>
    keep(work, { clause: "3.5.5", subject: about, by: { kind: "contact", text: "Called" } }),
  );
  const promise = await one(about);
  assert.equal(promise?.state, "kept");
  assert.equal(promise?.usedMs, 2 * minute);
});

test("the same promise made twice is one", async () => {
  const about = subject();
  const at = house.now;
  assert.equal(await make("3.6.6", about, at), await make("3.6.6", about, at));
  assert.equal((await house.read((work) => promisesOn(work, about))).length, 1);
});

test("a pause with evidence moves the due moment, and the trace shows it", async () => {
  const about = subject();
  const id = await make("3.6.6", about);
  await house.advance(hour);
  const due = (await one(about))?.dueAt ?? "";
  await house.as(people.lin, (work) => pause(work, { promiseId: id, reason: "site-access", evidence: "Guard's note" }));
  await house.advance(3 * hour);
  assert.equal((await one(about))?.state, "paused");
  await house.as(people.lin, (work) => resume(work, { promiseId: id }));
  assert.equal((await one(about))?.dueAt, plus(due, 3 * hour));
  const trace = await house.read((work) => promiseTraced(work, { id }));
  assert.equal(trace.pauses[0]?.evidence, "Guard's note");
  assert.equal(trace.figures.usedWithPausesMs - trace.figures.usedMs, 3 * hour);
});

test("a clause that allows no pause gives none", async () => {
  const id = await make("3.5.5");
  const attempt = house.as(people.lin, (work) => pause(work, { promiseId: id, reason: "site-access", evidence: "x" }));
  await assert.rejects(attempt, refused("pause-not-allowed"));
});

test("what can no longer be kept is over and broken, and was released in time when it is said so", async () => {
  const [lost, freed] = [subject(), subject()];
  await make("3.5.5", lost);
  await make("3.5.5", freed);
  const at = plus(house.now, minute);
  await house.advance(10 * minute);
  const says = text("甲", "甲", "The caller hung up");
  await house.as(people.wang, (work) => lapse(work, { clause: "3.5.5", subject: lost, says }));
  await house.as(people.wang, (work) => release(work, { clause: "3.5.5", subject: freed, why: "gave up", at }));
  assert.deepEqual([(await one(lost))?.state, (await one(lost))?.endedAt], ["broken", house.now]);
  assert.deepEqual([(await one(freed))?.state, (await one(freed))?.endedAt], ["released", at]);
  const again = await house.as(people.wang, (work) => lapse(work, { clause: "3.5.5", subject: lost, says }));
  assert.equal(again, null);
});

test("what was released counts neither way; what is over stays so", async () => {
  const about = subject();
  const id = await make("3.6.6", about);
  await house.as(people.wang, (work) =>
    release(work, { clause: "3.6.6", subject: about, why: "Joined another ticket" }),
  );
  assert.equal((await one(about))?.verdict, "released");
  const late = house.as(people.lin, (work) => pause(work, { promiseId: id, reason: "site-access", evidence: "x" }));
  await assert.rejects(late, refused("promise-over"));
});

test("made and kept at once, many in one go", async () => {
  const about = subject();
  const owed = { subject: about, customerId, debtor: { departmentCode: "hotline" }, begunBy: { kind: "report" } };
  const answered = { kind: "answered", text: "By phone" };
  const made = await house.as(people.wang, (work) =>
    oweAll(work, [
      { ...owed, clause: "3.3a", keptAtOnce: answered },
      { ...owed, clause: "3.6.6" },
    ]),
  );
  assert.equal(made.length, 2);
  const states = (await house.read((work) => promisesOn(work, about))).map(({ clause, state }) => [clause, state]);
  assert.deepEqual(states, [
    ["3.3a", "kept"],
    ["3.6.6", "running"],
  ]);
  const trace = await house.read((work) => promiseTraced(work, { id: made[0]?.id ?? "" }));
  assert.ok(trace.steps.some(({ kind, says }) => kind === "kept" && says.en.includes("By phone")));
});

test("lists page by keyset, open ones by their clock; the board counts", async () => {
  for (let each = 0; each < 3; each++) await make("3.6.6", subject(), plus(house.now, -50 * hour));
  const first = await house.read((work) => listReadings(work, { limit: 2, state: "open" }));
  assert.equal(first.rows.length, 2);
  const second = await house.read((work) => listReadings(work, { limit: 2, state: "open", after: first.next ?? "" }));
  assert.ok((second.rows[0]?.dueAt ?? "9") >= (first.rows[1]?.dueAt ?? ""));
  const rows = await house.read((work) => standings(work, "Asia/Shanghai"));
  assert.ok(rows.find(({ clause }) => clause === "3.6.6")?.brokenThisMonth);
});

test("a page of the list reads its rows in the order of an index, without sorting all that is open", async (t) => {
  await house.house.pool.query(`
    insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, begun_by, started_at, warnings, ladder, state, due_at)
    select gen_random_uuid(), '3.6.6', 1, 'bulk', n::text, '{}', now(), '{}', '[]', 'running', now() + n * interval '1 s'
      from generate_series(1, 5000) n`);
  await house.house.pool.query("analyze promises.promise");
  t.after(() => house.house.pool.query("delete from promises.promise where subject_kind = 'bulk'"));
  const planOf = (asked: Partial<ListAsked>) =>
    house.read(async (work) => {
      const query = listQuery(work, { limit: 50, state: "open", ...asked });
      const found = await sql<Record<string, string>>`explain ${query}`.execute(work.db);
      return found.rows.map((line) => Object.values(line)[0]).join("\n");
    });
  for (const asked of [{}, { clause: "3.6.6" as const }, { state: "overdue" as const }]) {
    const plan = await planOf(asked);
    assert.match(plan, /promise_open/);
    assert.doesNotMatch(plan, /Seq Scan on promise p/);
  }
});

test("recomputing changes nothing", async () => {
  const { read, differed } = await house.as(people.tang, recomputePromises);
  assert.ok(read > 5);
  assert.deepEqual(differed, []);
});

test("recomputing finds nothing to change even while alarms are still to sound", async () => {
  await make("3.5.5", subject(), plus(house.now, -hour));
  await house.house.time.moveTo(plus(house.now, 9 * hour));
  assert.deepEqual((await house.as(people.tang, recomputePromises)).differed, []);
});

test("recomputing mends what was tampered with", async () => {
  await house.house.pool.query("update promises.promise set due_at = now(), state = 'kept' where ended_at is null");
  assert.ok((await house.as(people.tang, recomputePromises)).differed.length > 0);
  assert.deepEqual((await house.as(people.tang, recomputePromises)).differed, []);
});
