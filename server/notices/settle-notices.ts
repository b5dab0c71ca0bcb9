import type { About } from "@kept/domain/notices/api.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { takeBack } from "./push-notices.ts";
import { markSettled } from "./store.ts";

/** What was told about a thing no longer waits, because what it wanted was done; all kinds unless some are named. */
export async function settleNotices(work: Work, about: About, kinds?: readonly string[]): Promise<void> {
  const settled = await markSettled(work, about, kinds ?? null);
  for (const { staffId } of settled) changed(work, "notices", staffId);
  await takeBack(
    work,
    settled.map(({ id }) => id),
  );
}
