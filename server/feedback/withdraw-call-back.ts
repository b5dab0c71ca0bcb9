import { settleNotices } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { cancelTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { release } from "../promises/index.ts";
import { subjectOf } from "./arrange-call-back.ts";
import { waitingOn, withdraw } from "./store.ts";

/** A ticket opened again needs no call back until it is solved once more. */
export async function withdrawCallBack(work: Work, reopened: { ticketId: string; why: string }): Promise<void> {
  const callBack = await waitingOn(work, reopened.ticketId);
  if (!callBack) return;
  await withdraw(work, callBack.id);
  cancelTimer(work, `call-back:${callBack.id}`);
  await release(work, { clause: "3.5.8", subject: subjectOf(callBack.id), why: reopened.why });
  await settleNotices(work, { kind: "call-back", id: callBack.id });
  changed(work, "call-backs", callBack.id);
}
