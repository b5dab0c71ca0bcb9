import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** How many calls run and wait, and how many tickets are open and nobody's. */
export async function countNow(work: Work) {
  const counted = await row<{ onCall: number; parked: number; open: number; unassigned: number }>(
    work,
    sql`
    select (select count(*)::int from intake.call where state = 'open') as on_call,
           (select count(*)::int from intake.call where state = 'parked') as parked,
           count(*)::int as open, (count(*) filter (where engineer_id is null))::int as unassigned
      from tickets.ticket where state not in ('solved', 'closed')`,
  );
  if (!counted) throw new Error("a count gave no row");
  return counted;
}

/** The tickets whose customers have waited longest, the longest first. */
export const longestWaiting = (work: Work, limit: number) =>
  rows<{ number: string; customerName: string; receivedAt: Instant }>(
    work,
    sql`
    select number, customer_name, received_at from tickets.ticket
     where state not in ('solved', 'closed') order by received_at, id limit ${limit}`,
  );

/** The numbers of tickets by their ids. */
export async function numbersOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; number: string }>(
    work,
    sql`select id, number from tickets.ticket where id::text = any(${[...ids]}::text[])`,
  );
  return new Map(found.map(({ id, number }) => [id, number]));
}
