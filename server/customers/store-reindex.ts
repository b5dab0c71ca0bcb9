import { searchTokens } from "@kept/domain/customers/search-text.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import type { Words } from "./store-search.ts";

/** The ids of so many customers after one, in their order, held until the transaction ends so that nobody renames one meanwhile. */
export const customersAfter = async (work: Work, after: string | null, limit: number): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      work,
      sql`
        select id from customers.customer where ${after}::uuid is null or id > ${after}::uuid
         order by id limit ${limit} for update`,
    )
  ).map(({ id }) => id);

/** Writes anew by which words customers are found; which are the most relevant stays. */
export async function writeSearches(work: Work, all: readonly { id: string; words: Words }[]): Promise<void> {
  const searches = all.map(({ id, words }) => ({
    id,
    words,
    tokens: searchTokens([...words.names, ...words.people.map(({ heard }) => heard)]),
  }));
  await sql`
    insert into customers.search as s (customer_id, tokens, words)
    select n.id, array_to_tsvector(array(select jsonb_array_elements_text(n.tokens))), n.words
      from jsonb_to_recordset(${JSON.stringify(searches)}::jsonb) as n(id uuid, tokens jsonb, words jsonb)
    on conflict (customer_id) do update
      set words = excluded.words,
          tokens = excluded.tokens || array_to_tsvector(case s.tier when 1 then array['^1'] when 2 then array['^2'] else '{}'::text[] end)`.execute(
    work.db,
  );
}
