import type { Work } from "../platform/work.ts";
import { settle } from "./settle.ts";
import { answerRungs, promiseHeld, rungOfNotice } from "./store.ts";

/** Marks the rung a notice came from, and those below it, as answered; the ladder does not climb from there by itself. */
export async function answerRung(work: Work, noticeId: string): Promise<void> {
  const because = (await rungOfNotice(work, noticeId))?.because;
  if (!because) return;
  const keys = Array.from({ length: because.rung + 1 }, (_, rung) => `rung:${rung}`);
  await answerRungs(work, because.promiseId, keys, work.by.name);
  const promise = await promiseHeld(work, because.promiseId);
  if (promise) await settle(work, promise);
}
