import assert from "node:assert/strict";
import { after, test } from "node:test";
import { between, hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { acknowledgeNotice } from "../notices/acknowledge-notice.ts";
import { noticesFor } from "../notices/index.ts";
import { runDueTimers } from "../platform/run-timers.ts";
import { enterAbsence } from "../staff/index.ts";
import type { CastName } from "../story/cast.ts";
import { handOver, keep, owe, oweAll, recomputePromises } from "./index.ts";
import { promiseStory } from "../story/promise-story.ts";
import { promiseTraced } from "./read-promises.ts";

const { house, people, customerId, subject, make, one, told } = await promiseStory();
after(() => house.close());

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
  const alarms = await house.house.pool.query("select told from promises.alarm where promise_id = $1", [id]);
  const named = alarms.rows.flatMap(({ told: each }) => each as (string | { name: string; insteadOf: string })[]);
  assert.ok(
    named.some((each) => typeof each !== "string" && each.insteadOf === people.lin.name),
    "says for whom",
  );
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
  await runDueTimers(house.house);
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

test("several processes share the alarms, and nobody is told twice", async () => {
  const owed = { customerId, debtor: { staffId: people.sun.id }, begunBy: { kind: "test" }, clause: "3.5.5" as const };
  const owings = Array.from({ length: 150 }, (_, n) => ({ ...owed, subject: { kind: "test", id: `shared-${n}` } }));
  await house.as(people.wang, (work) => oweAll(work, owings));
  await house.house.time.moveTo(plus(house.now, 3 * minute));
  await Promise.all([1, 2, 3, 4].map(() => runDueTimers(house.house)));
  const { rows } = await house.house.pool.query<{ sounded: string; alike: string }>(`
    select count(*) as sounded, count(distinct (a.promise_id, a.key)) as alike
      from promises.alarm a join promises.promise p on p.id = a.promise_id where p.subject_id like 'shared-%'`);
  assert.deepEqual(rows, [{ sounded: 300, alike: 300 }]);
  const notices = await house.house.pool.query(`select 1 from notices.notice where about_id like 'shared-%'`);
  assert.equal(notices.rowCount, 2 * 150, "the debtor and the assigner, once for each promise");
});
