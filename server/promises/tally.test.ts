import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { ClauseStanding } from "@kept/domain/promises/api.ts";
import { day, hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { rows, sql } from "../platform/db.ts";
import { promiseStory } from "../story/promise-story.ts";
import { keep, pause, recomputePromises, release } from "./index.ts";
import { standings, standingsQuery } from "./store-tally.ts";

const { house, people, subject, make } = await promiseStory();
after(() => house.close());
const zone = "Asia/Shanghai";

const counted = () => house.read((work) => standings(work, zone));
/** The same, read from every promise. */
const truth = () =>
  house.read((work) =>
    rows<ClauseStanding>(
      work,
      sql`
      with since as (
        select date_trunc('day', ${work.now}::timestamptz at time zone ${zone}) at time zone ${zone} as today,
               date_trunc('month', ${work.now}::timestamptz at time zone ${zone}) at time zone ${zone} as month),
      read as (
        select clause, state, due_at, ended_at, kept_by_pauses,
               case when ended_at is null and due_at <= ${work.now} then due_at when ended_at is not null then broken_at end as broken_at
          from promises.promise, since where ended_at is null or ended_at >= month)
      select clause,
             count(*) filter (where ended_at is null)::int as running,
             count(*) filter (where ended_at is null and due_at <= ${work.now})::int as overdue,
             count(*) filter (where state = 'kept' and ended_at >= today)::int as kept_today,
             count(*) filter (where broken_at >= today)::int as broken_today,
             count(*) filter (where state = 'kept' and ended_at >= month)::int as kept_this_month,
             count(*) filter (where broken_at >= month)::int as broken_this_month,
             count(*) filter (where state = 'kept' and kept_by_pauses and ended_at >= month)::int as kept_by_pauses_this_month
        from read, since group by clause order by clause`,
    ),
  );
/** What stands at nothing is not worth a line. */
const worth = (all: readonly ClauseStanding[]) =>
  all.filter(({ clause: _, ...figures }) => Object.values(figures).some((n) => Number(n) > 0));
const gather = () => house.house.pool.query("select promises.gather_counts()");

test("what is counted as promises change is what reading all of them tells, before and after it is gathered", async () => {
  const by = { kind: "contact" };
  const [kept, late, paused, free] = [subject(), subject(), subject(), subject()];
  for (const about of [kept, late, free]) await make("3.5.5", about);
  const long = await make("3.6.6", paused);
  await house.as(people.lin, (work) => keep(work, { clause: "3.5.5", subject: kept, by }));
  await house.as(people.lin, (work) => release(work, { clause: "3.5.5", subject: free, why: "x" }));
  await house.as(people.lin, (work) => pause(work, { promiseId: long, reason: "site-access", evidence: "門口無人" }));
  await gather();
  await house.advance(9 * minute);
  assert.deepEqual(worth(await counted()), worth(await truth()));
  await house.as(people.lin, (work) => keep(work, { clause: "3.5.5", subject: late, by }));
  await make("3.6.6", subject(), plus(house.now, -50 * hour));
  await house.advance(hour);
  const before = worth(await counted());
  assert.deepEqual(before, worth(await truth()));
  assert.ok(before.some(({ keptToday, brokenToday }) => keptToday > 0 && brokenToday > 0));
  await gather();
  assert.deepEqual(worth(await counted()), before);

  await house.advance(day);
  assert.deepEqual(worth(await counted()), worth(await truth()));
  await house.advance(31 * day);
  assert.deepEqual(worth(await counted()), worth(await truth()));
});

test("counted anew it is the same, whatever was tampered with", async () => {
  const before = await counted();
  await house.house.pool.query("delete from promises.tally_change");
  await house.house.pool.query(
    "insert into promises.tally values ('3.5.5', 'running', '-infinity', 7) on conflict do nothing",
  );
  await house.as(people.tang, recomputePromises);
  assert.deepEqual(await counted(), before);
});

test("the board does not read the promises that run", async (t) => {
  await house.house.pool.query(`
    insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, begun_by, started_at, warnings, ladder, state, due_at)
    select gen_random_uuid(), '3.6.6', 1, 'bulk', n::text, '{}', now(), '{}', '[]', 'running', '2100-01-01'
      from generate_series(1, 20000) n`);
  await house.house.pool.query("analyze promises.promise");
  t.after(() => house.house.pool.query("delete from promises.promise where subject_kind = 'bulk'"));
  const plan = await house.read(async (work) => {
    const found = await sql<Record<string, string>>`explain ${standingsQuery(work, zone)}`.execute(work.db);
    return found.rows.map((line) => Object.values(line)[0]).join("\n");
  });
  assert.match(plan, /promise_open/);
  assert.doesNotMatch(plan, /Seq Scan on promise/);
});
