import type { Work } from "../platform/work.ts";
import { projectionOf, settle } from "./settle.ts";
import { recount } from "./store-tally.ts";
import { promisesAfter } from "./store.ts";

/** Derives every promise anew from its history and stores what differs; how many were read, and which differed. A healthy house has none. */
export async function recomputePromises(work: Work): Promise<{ read: number; differed: string[] }> {
  const differed: string[] = [];
  let read = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const page = await promisesAfter(work, after, 500);
    for (const promise of page) {
      if (JSON.stringify(projectionOf(promise)) === JSON.stringify(promise.projection)) continue;
      differed.push(promise.id);
      await settle(work, promise);
    }
    read += page.length;
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
  }
  await recount(work);
  return { read, differed };
}
