import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** The ids of so many tickets after one, in their order. */
export const ticketsToReindex = async (work: Work, after: string | null, limit: number): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      work,
      sql`select id from tickets.ticket where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`,
    )
  ).map(({ id }) => id);

/** Writes by which words a ticket is found, in the text form of a tsvector; nothing else of it changes. */
export async function writeWords(work: Work, id: string, words: string): Promise<void> {
  await sql`
    update tickets.ticket set words = ${words}::tsvector where id = ${id}::uuid and words <> ${words}::tsvector`.execute(
    work.db,
  );
}
