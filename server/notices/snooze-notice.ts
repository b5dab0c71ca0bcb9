import type { InputOf } from "@kept/domain/kit/api.ts";
import type { Notice, noticesApi } from "@kept/domain/notices/api.ts";
import { refuse } from "@kept/domain/notices/reasons.ts";
import { snoozeEnd } from "@kept/domain/notices/snooze.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { personOf } from "../staff/index.ts";
import { takeBack } from "./push-notices.ts";
import { markSeen, markSnoozed, noticeTo } from "./store.ts";

/** Lets a notice of mine rest; what its ladder does meanwhile it does all the same. */
export async function snoozeNotice(work: Work, asked: InputOf<typeof noticesApi.snooze>): Promise<Notice> {
  const { mine, by } = await myNotice(work, asked.id);
  if (mine.settledAt || mine.acknowledgedAt) throw refuse("notice-already-done");
  const until = snoozeEnd(asked.until, (await personOf(work, by)).zone, work.now);
  if (!until) throw refuse("snooze-not-ahead");
  await markSeen(work, by, [asked.id]);
  const after = await markSnoozed(work, by, asked.id, until);
  await takeBack(work, [asked.id]);
  setTimer(work, {
    key: `snooze:${asked.id}`,
    kind: "notice-wakes",
    dueAt: until,
    payload: { noticeId: asked.id, staffId: by },
  });
  record(work, {
    verb: "notices.snooze",
    subject: `${mine.about.kind}:${mine.about.id}`,
    after: { notice: mine.id, until },
  });
  changed(work, "notices", by);
  return after ?? mine;
}

/** Ends my snooze before its time. */
export async function endSnooze(work: Work, { id }: { id: string }): Promise<Notice> {
  const { mine, by } = await myNotice(work, id);
  cancelTimer(work, `snooze:${id}`);
  return (await wakeNotice(work, by, id)) ?? mine;
}

/** A notice that rested waits again, as new. */
export async function wakeNotice(work: Work, staffId: string, noticeId: string): Promise<Notice | undefined> {
  const resting = await noticeTo(work, staffId, noticeId);
  if (!resting?.snoozedUntil) return resting;
  changed(work, "notices", staffId);
  return markSnoozed(work, staffId, noticeId, null);
}

/** A notice of the asker's own; refused when it is nobody's or somebody else's. */
export async function myNotice(work: Work, id: string): Promise<{ mine: Notice; by: string }> {
  const by = work.by.kind === "staff" ? work.by.id : null;
  const mine = by ? await noticeTo(work, by, id) : undefined;
  if (!by || !mine) throw refuse("notice-not-found");
  return { mine, by };
}
