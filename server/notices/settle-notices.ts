import type { About } from "@kept/domain/notices/api.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { markSettled } from "./store.ts";

/** What was told about a thing no longer waits, because what it wanted was done; all kinds unless some are named. */
export async function settleNotices(work: Work, about: About, kinds?: readonly string[]): Promise<void> {
  for (const { staffId } of await markSettled(work, about, kinds ?? null)) changed(work, "notices", staffId);
}
