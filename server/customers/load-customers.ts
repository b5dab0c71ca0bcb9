import type { SentFile } from "@kept/domain/kit/api.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import type { Work } from "../platform/work.ts";
import { findingsOf, readLoad } from "./read-load.ts";
import { stepLoad } from "./step-load.ts";
import { removeLoad } from "./store-loads.ts";

/** What a file brought in, or would. */
export type Loaded = {
  customers: number;
  added: number;
  changed: number;
  same: number;
  rows: number;
  checked: boolean;
};

/** Loads customers from a file in one go: all of it, or nothing with every error named by row and heading. Customers that are likely there already are brought together. */
export async function loadCustomers(work: Work, asked: { file: SentFile; check: boolean }): Promise<Loaded> {
  const load = await readLoad(work, asked);
  if (!load.columns.includes("name")) throw refuse("file-has-no-name");
  if (load.errors > 0) {
    const { rows } = await findingsOf(work, { id: load.id, kind: "wrong", limit: 500 });
    throw refuse("file-has-errors", { count: load.errors }, { errors: rows.flatMap(({ errors }) => errors) });
  }
  const { fresh = 0, likely = 0, differs = 0, same = 0 } = load.counts;
  if (asked.check) await removeLoad(work, load.id);
  else for (let now = load; now.state !== "applied";) now = await stepLoad(work, { id: load.id });
  const customers = fresh + likely + differs + same;
  return { customers, added: fresh, changed: likely + differs, same, rows: load.rows, checked: asked.check };
}
