import { sql } from "kysely";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { marked } from "./pending.ts";
import type { Work } from "./work.ts";

/** Tries a deed within a unit of work: a refusal takes back all the deed did and is given back; any other fault is thrown. */
export async function attempt<T>(work: Work, deed: () => Promise<T>): Promise<{ done: T } | { refused: Refusal }> {
  const takeBack = marked(work.pending);
  await sql`savepoint attempt`.execute(work.db);
  try {
    const done = await deed();
    await sql`release savepoint attempt`.execute(work.db);
    return { done };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    await sql`rollback to savepoint attempt`.execute(work.db);
    takeBack();
    return { refused: fault };
  }
}
