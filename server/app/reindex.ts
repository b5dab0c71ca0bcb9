import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { reindexCustomers } from "../customers/index.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import { reindexTickets } from "../tickets/index.ts";

const each = { customers: reindexCustomers, tickets: reindexTickets };
type What = keyof typeof each;

/** How far it is: the last of each that is written, `true` when all of them are. */
type Mark = Partial<Record<What, string | true>>;

/** Writes anew by which words all customers and tickets are found, a few at a time while the house goes on; begun again it goes on where it was stopped. `stop` ends it after the present few. */
export async function reindex(
  house: House,
  { stop }: { stop?: () => boolean } = {},
): Promise<Record<What, number> & { stopped: boolean }> {
  const file = path.join(house.settings.data, "reindex.json");
  const mark = await markIn(file);
  const done = { customers: 0, tickets: 0 };
  for (const what of Object.keys(each) as What[])
    while (mark[what] !== true) {
      if (stop?.()) return { ...done, stopped: true };
      const after = mark[what] ?? null;
      const now = { by: theHouse, now: house.time.now() };
      const some = await inTransaction(house, now, (work) => each[what](work, after));
      done[what] += some.done;
      mark[what] = some.last ?? true;
      await writeFile(file, JSON.stringify(mark));
    }
  await rm(file, { force: true });
  return { ...done, stopped: false };
}

const markIn = (file: string): Promise<Mark> =>
  readFile(file, "utf8").then(
    (written) => JSON.parse(written) as Mark,
    () => ({}),
  );
