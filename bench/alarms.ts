import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

const dueAtOnce = 10_000;

/** Alarms with many promises running: ten thousand fall due within one second; how late each went off, and how long until all had. The ratio is the seconds until all were done to the five allowed. */
export async function* alarms({ house, sizes }: Bench): AsyncGenerator<Figure> {
  await house.pool.query(promises, [sizes.promises, dueAtOnce]);
  await house.pool.query("vacuum analyze promises.promise");
  await house.pool.query("vacuum analyze platform.timer");
  const { rows } = await house.pool.query<{ due: Date }>(
    `update platform.timer t set due_at = now() + interval '3 seconds' + p.n * interval '0.1 ms'
       from (select id, (row_number() over (order by id))::int as n from promises.promise where subject_kind = 'bench-due') p
      where t.key = 'promise:' || p.id returning t.due_at as due`,
  );
  const first = Math.min(...rows.map(({ due }) => due.getTime()));
  await house.pool.query(
    `update promises.promise p set started_at = t.due_at - interval '24 hours' from platform.timer t where p.subject_kind = 'bench-due' and t.key = 'promise:' || p.id`,
  );
  for (let tries = 0; tries < 600; tries++) {
    await wait(100);
    const { rows: left } = await house.pool.query<{ n: number }>(
      "select count(*)::int as n from promises.alarm where key = 'warning:0.5'",
    );
    if ((left[0]?.n ?? 0) >= dueAtOnce) break;
  }
  const { rows: fired } = await house.pool.query<{ late: number; at: Date }>(
    "select extract(epoch from fired_at - due_at)::float8 * 1000 as late, fired_at as at from promises.alarm where key = 'warning:0.5' order by 1",
  );
  const late = fired.map((row) => row.late);
  const seconds = (Math.max(...fired.map(({ at }) => at.getTime())) - first) / 1_000;
  yield {
    work: "alarms",
    size: sizes.promises,
    clients: 1,
    rate: fired.length / seconds,
    p50_ms: percentile(late, 0.5),
    p99_ms: percentile(late, 0.99),
    ratio: seconds / 5,
  };
}

/** Promises by bulk with their timers; the first ones are those that fall due, the rest have a year. */
const promises = `
  with made as (
    insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, customer_id, begun_by, started_at, budget_ms, warnings, ladder, state, due_at, next_alarm_at)
    select gen_random_uuid(), '3.6.6', 1, case when n <= $2::int then 'bench-due' else 'bench' end, 'alarm-' || n, c.id, '{}', now(), 172800000, '{0.5,0.8}', '[]', 'running',
           now() + interval '2 days', now() + interval '1 year'
      from generate_series(1, $1::int) n
      cross join lateral (select id from customers.customer where code = 'B' || n % 1000) c
    returning id)
  insert into platform.timer (key, kind, due_at, payload)
  select 'promise:' || id, 'promise-alarm', now() + interval '1 year', jsonb_build_object('promiseId', id) from made`;
