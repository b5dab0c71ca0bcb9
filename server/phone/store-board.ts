import type { Instant } from "@kept/domain/kit/instant.ts";
import type { PhoneBoard } from "@kept/domain/phone/set-up.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

type Counted = PhoneBoard["today"];

/** A call that still rings after its time is broken already. */
const counts = (work: Work) => sql`
  count(*)::int as calls,
  (count(*) filter (where verdict = 'kept'))::int as kept,
  (count(*) filter (where verdict = 'broken' or (verdict = 'running' and ring_at + allowed_ms * interval '1 ms' <= ${work.now})))::int as broken,
  (count(*) filter (where verdict = 'unmeasured'))::int as unmeasured`;

/** How many callers ring or wait now, and since when the one does who waits longest. */
export const waitingNow = async (work: Work): Promise<{ waiting: number; longestSince: Instant | null }> =>
  (await row<{ waiting: number; longestSince: Instant | null }>(
    work,
    sql`
    select count(*)::int as waiting, min(coalesce(ring_at, begun_at)) as longest_since
      from phone.call where state in ('waiting', 'ringing') and direction = 'in'`,
  )) ?? { waiting: 0, longestSince: null };

/** Calls from outside since the beginning of today or this month, counted together, by hour of today, or by number this month. */
export async function countedCalls(
  work: Work,
  zone: string,
): Promise<Pick<PhoneBoard, "today" | "month" | "byHour" | "byNumber">> {
  const since = (unit: "day" | "month") =>
    sql`begun_at >= date_trunc(${unit}, ${work.now}::timestamptz at time zone ${zone}) at time zone ${zone} and direction = 'in'`;
  const [today, month, byHour, byNumber] = await Promise.all([
    row<Counted>(work, sql<Counted>`select '' as name, ${counts(work)} from phone.call where ${since("day")}`),
    row<Counted>(work, sql<Counted>`select '' as name, ${counts(work)} from phone.call where ${since("month")}`),
    rows<Counted>(
      work,
      sql<Counted>`
      select to_char(date_trunc('hour', begun_at at time zone ${zone}), 'HH24:00') as name, ${counts(work)}
        from phone.call where ${since("day")} group by 1 order by 1`,
    ),
    rows<Counted>(
      work,
      sql<Counted>`
      select coalesce(l.name, c.to_number) as name, ${counts(work)}
        from phone.call c left join phone.line l on l.id = c.line_id
       where ${since("month")} group by 1 order by count(*) desc, 1 limit 20`,
    ),
  ]);
  const nothing = { name: "", calls: 0, kept: 0, broken: 0, unmeasured: 0 };
  return { today: today ?? nothing, month: month ?? nothing, byHour, byNumber };
}
