import type { Work } from "../platform/work.ts";
import { knownCustomers } from "./known-customers.ts";
import { customersAfter, writeSearches } from "./store-reindex.ts";
import { wordsOf } from "./words-of.ts";

/** Makes the next customers after one findable by all their names and people; the last of them, or null when there are no more. */
export async function reindexCustomers(
  work: Work,
  after: string | null,
): Promise<{ last: string | null; done: number }> {
  const ids = await customersAfter(work, after, atATime);
  const known = [...(await knownCustomers(work, ids)).values()];
  await writeSearches(
    work,
    known.map(({ customer, contacts }) => ({
      id: customer.id,
      words: wordsOf(
        customer,
        contacts.filter(({ leftAt }) => leftAt === null),
      ),
    })),
  );
  return { last: ids.at(-1) ?? null, done: ids.length };
}

const atATime = 500;
