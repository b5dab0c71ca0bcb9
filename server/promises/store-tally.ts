import type { ClauseStanding } from "@kept/domain/promises/api.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** How each clause stands: today and this month as the company's zone counts them. */
export const standings = (work: Work, zone: string) => rows<ClauseStanding>(work, standingsQuery(work, zone));

/** The query behind it: counted as promises change, but for those that have run out and go on, which are read along their clock. */
export const standingsQuery = (work: Work, zone: string) => sql<ClauseStanding>`
  with since as (
    select date_trunc('day', ${work.now}::timestamptz at time zone ${zone}) at time zone ${zone} as today,
           date_trunc('month', ${work.now}::timestamptz at time zone ${zone}) at time zone ${zone} as month),
  counted as (
    select clause, figure, at, n from promises.tally where figure = 'running'
    union all
    select clause, figure, at, n from promises.tally, since where figure <> 'running' and at >= month
    union all
    select clause, figure, at, n from promises.tally_change),
  overdue as (
    select clause, 'overdue', due_at, 1 from promises.promise
     where ended_at is null and coalesce(due_at, 'infinity') <= ${work.now}),
  figures as (select * from counted union all select * from overdue),
  standing as (
    select clause,
           coalesce(sum(n) filter (where figure = 'running'), 0)::int as running,
           coalesce(sum(n) filter (where figure = 'overdue'), 0)::int as overdue,
           coalesce(sum(n) filter (where figure = 'kept' and at >= today), 0)::int as kept_today,
           coalesce(sum(n) filter (where figure in ('broken', 'overdue') and at >= today), 0)::int as broken_today,
           coalesce(sum(n) filter (where figure = 'kept' and at >= month), 0)::int as kept_this_month,
           coalesce(sum(n) filter (where figure in ('broken', 'overdue') and at >= month), 0)::int as broken_this_month,
           coalesce(sum(n) filter (where figure = 'kept-by-pauses' and at >= month), 0)::int as kept_by_pauses_this_month
      from figures, since group by clause)
  select * from standing
   where running + overdue + kept_today + broken_today + kept_this_month + broken_this_month > 0
   order by clause`;

/** Counts all promises anew, while nobody makes or ends one. */
export async function recount(work: Work): Promise<void> {
  await sql`lock table promises.promise in share mode`.execute(work.db);
  await sql`delete from promises.tally`.execute(work.db);
  await sql`delete from promises.tally_change`.execute(work.db);
  await sql`
    insert into promises.tally
    select p.clause, f.figure, f.at, count(*)
      from promises.promise p, promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f
     group by 1, 2, 3`.execute(work.db);
}
