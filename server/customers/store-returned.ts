import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Since when mail to an address comes back, and why. */
export const returnedSince = (work: Work, address: string) =>
  row<{ since: Instant; says: string }>(
    work,
    sql<{ since: Instant; says: string }>`
    select since, says from customers.returned_address where address = ${address}`,
  );

/** Marks an address; false when it was. */
export async function insertReturned(
  work: Work,
  { address, at, says }: { address: string; at: Instant; says: string },
): Promise<boolean> {
  const written = await sql`
    insert into customers.returned_address (address, since, says) values (${address}, ${at}::timestamptz, ${says})
    on conflict do nothing`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** Takes the mark away; false when there was none. */
export async function deleteReturned(work: Work, address: string): Promise<boolean> {
  const gone = await sql`delete from customers.returned_address where address = ${address}`.execute(work.db);
  return gone.numAffectedRows === 1n;
}
