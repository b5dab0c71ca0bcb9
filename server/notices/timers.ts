import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { mailDigest } from "./mail-digest.ts";
import { wakeNotice } from "./snooze-notice.ts";

/** What the room does when its time has come. */
export const timers = {
  "notice-wakes": async (work: Work, { payload }: DueTimer) => {
    await wakeNotice(work, String(payload["staffId"]), String(payload["noticeId"]));
  },
  "notices-digest": (work: Work, { payload }: DueTimer) => mailDigest(work, String(payload["staffId"])),
};
