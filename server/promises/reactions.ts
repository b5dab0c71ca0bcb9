import type { NoticeEvents } from "@kept/domain/notices/events.ts";
import type { Work } from "../platform/work.ts";
import { answerRung } from "./answer-rung.ts";

export const reactions = {
  /** Who takes note of a rung has answered it, so that it does not climb. */
  "notice.acknowledged": (work: Work, event: NoticeEvents["notice.acknowledged"]) => answerRung(work, event.noticeId),
};
