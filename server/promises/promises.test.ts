import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { between, hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { noticesFor } from "../notices/index.ts";
import { acknowledgeNotice } from "../notices/acknowledge-notice.ts";
import { addCustomer } from "../customers/index.ts";
import { sql } from "../platform/db.ts";
import { runDueTimers } from "../platform/run-timers.ts";
import { enterAbsence } from "../staff/index.ts";
import { raiseCompany, type CastName, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { handOver, keep, owe, oweAll, pause, promisesOn, recomputePromises, release, resume } from "./index.ts";
import { promiseTraced } from "./read-promises.ts";
import { soundAlarms } from "./sound-alarm.ts";
import { listQuery, listReadings, standings, type ListAsked } from "./store-list.ts";

let house: TestHouse;
let people: Company;
let customerId: string;
let count = 0;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  const facts = CustomerFacts.parse({ name: "晨星紡織", salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id });
  customerId = (await house.as(people.tang, (work) => addCustomer(work, facts))).id;
});
after(() => house.close());

const subject = () => ({ kind: "test", id: `test-${++count}` });
const make = (clause: "3.6.4" | "3.6.6" | "3.5.5", about = subject(), startedAt?: string) =>
  house.as(people.wang, (work) =>
    owe(work, {
      clause,
      subject: about,
      customerId,
      debtor: { staffId: people.lin.id },
      begunBy: { kind: "test" },
      ...(startedAt ? { startedAt } : {}),
    }),
  );
const one = async (about: { kind: string; id: string }) => (await house.read((work) => promisesOn(work, about)))[0];
const told = async (who: CastName) =>
  (await house.as(people[who], (work) => noticesFor(work, { limit: 200 }))).rows.filter(
    ({ because }) => because !== null,
  );
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

test("an unanswered ladder climbs, rung by rung, and everybody is told once", async () => {
  const about = subject();
  const id = await make("3.6.4", about);
  await house.advance(7 * hour);
  assert.equal((await one(about))?.state, "broken");
  const rungs = async (who: CastName) => (await told(who)).filter((notice) => notice.because?.promiseId === id).length;
  assert.deepEqual(
    {
      engineer: await rungs("lin"),
      manager: await rungs("he"),
      supervisor: await rungs("xu"),
      administrator: await rungs("tang"),
      service: await rungs("zhou"),
    },
    { engineer: 3, manager: 1, supervisor: 1, administrator: 1, service: 1 },
  );
});

test("who takes note of a rung stops the climbing until the next rung's own time", async () => {
  const about = subject();
  const id = await make("3.6.4", about);
  await house.advance(2 * hour + minute);
  const notice = (await told("lin")).find(({ because }) => because?.promiseId === id);
  await house.as(people.lin, (work) => acknowledgeNotice(work, { id: notice?.id ?? "" }));
  await house.advance(hour);
  assert.equal((await told("he")).filter(({ because }) => because?.promiseId === id).length, 0);
  await house.as(people.lin, (work) => keep(work, { clause: "3.6.4", subject: about, by: { kind: "test" } }));
});

test("after downtime all that was missed goes off in order, once", async () => {
  const about = subject();
  const id = await make("3.6.4", about, plus(house.now, -10 * hour));
  await house.advance(minute);
  const trace = await house.read((work) => promiseTraced(work, { id }));
  assert.deepEqual(
    trace.steps
      .filter(({ kind }) => ["warned", "told"].includes(kind))
      .map(({ kind }) => kind)
      .slice(0, 3),
    ["warned", "told", "warned"],
  );
  assert.equal(await house.advance(0), 0);
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

test("handed over, the next rung tells the new debtor; absent managers are stood in for", async () => {
  const nextMorning = plus(`${house.now.slice(0, 10)}T01:00:00.000Z`, 24 * hour);
  await house.advance(between(house.now, nextMorning));
  const about = subject();
  const id = await make("3.6.6", about);
  await house.as(people.he, (work) =>
    handOver(work, { clause: "3.6.6", subject: about, debtor: { staffId: people.zhao.id } }),
  );
  await house.as(people.tang, (work) =>
    enterAbsence(work, {
      staffId: people.he.id,
      from: work.now,
      until: plus(work.now, 60 * hour),
      deputyId: people.fang.id,
      reason: "leave",
      note: "",
    }),
  );
  await house.advance(47 * hour);
  const of = async (who: CastName) => (await told(who)).some(({ because }) => because?.promiseId === id);
  assert.ok(await of("zhao"));
  assert.ok(await of("fang"));
  assert.ok(!(await of("he")));
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
  const trace = await house.read((work) => promiseTraced(work, { id: made[0] ?? "" }));
  assert.ok(trace.steps.some(({ kind, says }) => kind === "kept" && says.en.includes("By phone")));
});

test("who hands it over has acted, so that the rungs told before do not climb", async () => {
  const about = subject();
  const id = await make("3.5.5", about);
  await house.advance(4 * minute);
  assert.ok((await told("he")).some(({ because }) => because?.promiseId === id));
  await house.as(people.he, (work) =>
    handOver(work, { clause: "3.5.5", subject: about, debtor: { staffId: people.sun.id } }),
  );
  await house.advance(59 * 1_000);
  const xu = async () => (await told("xu")).some(({ because }) => because?.promiseId === id);
  assert.ok(!(await xu()));
  await house.advance(2_000);
  assert.ok(await xu());
});

test("an absent owner and an absent debtor have their deputies told", async () => {
  const absence = { until: null, reason: "leave" as const, note: "" };
  await house.as(people.tang, async (work) => {
    await enterAbsence(work, { ...absence, staffId: people.lin.id, from: work.now, deputyId: people.petr.id });
    await enterAbsence(work, { ...absence, staffId: people.zhou.id, from: work.now, deputyId: people.sun.id });
  });
  const about = subject();
  const id = await make("3.6.6", about);
  await house.advance(48 * hour);
  const of = async (who: CastName) => (await told(who)).filter(({ because }) => because?.promiseId === id).length;
  assert.deepEqual([await of("lin"), await of("petr"), await of("zhou"), await of("sun")], [0, 1, 0, 1]);
  assert.equal((await one(about))?.state, "broken");
});

test("a warning at which no rung speaks tells whoever owes it", async () => {
  const about = subject();
  const owing = { clause: "3.5.5" as const, subject: about, customerId, begunBy: { kind: "test" } };
  const id = await house.as(people.wang, (work) => owe(work, { ...owing, debtor: { staffId: people.zhao.id } }));
  await house.house.pool.query("update promises.promise set warnings = '{0.25}' where id = $1", [id]);
  await house.as(people.tang, recomputePromises);
  await house.advance(2 * minute);
  const notices = (await house.as(people.zhao, (work) => noticesFor(work, { limit: 200 }))).rows;
  assert.equal(notices.filter(({ about: { id: of } }) => of === about.id).length, 1);
});

test("an alarm does not wait for whoever holds its promise; it comes a little later", async () => {
  const about = subject();
  const id = await make("3.5.5", about);
  const holder = await house.house.pool.connect();
  await holder.query("begin");
  await holder.query("select 1 from promises.promise where id = $1 for update", [id]);
  await house.house.time.moveTo(plus(house.now, 3 * minute));
  await house.as(theHouse, (work) => soundAlarms(work, [id]));
  await holder.query("rollback");
  holder.release();
  assert.equal((await told("zhao")).filter(({ because }) => because?.promiseId === id).length, 0);
  await house.advance(1_000);
  const trace = await house.read((work) => promiseTraced(work, { id }));
  assert.ok(trace.steps.some(({ kind }) => kind === "warned"));
});

test("many alarms due together sound in one go, each once", async () => {
  const begun = Array.from({ length: 70 }, (_, n) => ({ kind: "test", id: `many-${n}` }));
  const owed = { customerId, debtor: { staffId: people.zhao.id }, begunBy: { kind: "test" } };
  await house.as(people.wang, (work) =>
    oweAll(
      work,
      begun.map((about) => ({ ...owed, clause: "3.5.5", subject: about })),
    ),
  );
  await house.house.time.moveTo(plus(house.now, 3 * minute));
  assert.ok((await runDueTimers(house.house)) >= 70);
  assert.equal(await runDueTimers(house.house), 0);
  const { rows } = await house.as(people.zhao, (work) => noticesFor(work, { limit: 200 }));
  assert.equal(rows.filter(({ about }) => about.id.startsWith("many-")).length, 70);
});

test("lists page by keyset, open ones by their clock; the board counts", async () => {
  const first = await house.read((work) => listReadings(work, { limit: 2, state: "open" }));
  assert.equal(first.rows.length, 2);
  const second = await house.read((work) => listReadings(work, { limit: 2, state: "open", after: first.next ?? "" }));
  assert.ok((second.rows[0]?.dueAt ?? "9") >= (first.rows[1]?.dueAt ?? ""));
  const rows = await house.read((work) => standings(work, "Asia/Shanghai"));
  assert.ok(rows.find(({ clause }) => clause === "3.6.4")?.brokenThisMonth);
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

test("recomputing mends what was tampered with", async () => {
  await house.house.pool.query("update promises.promise set due_at = now(), state = 'kept' where ended_at is null");
  assert.ok((await house.as(people.tang, recomputePromises)).differed.length > 0);
  assert.deepEqual((await house.as(people.tang, recomputePromises)).differed, []);
});
