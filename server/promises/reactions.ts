import type { CalendarEvents } from "@kept/domain/calendar/events.ts";
import type { NoticeEvents } from "@kept/domain/notices/events.ts";
import type { Work } from "../platform/work.ts";
import { settleNotices } from "../notices/index.ts";
import { answerRung } from "./answer-rung.ts";
import { tellOfYear } from "./tell-of-year.ts";

export const reactions = {
  /** Promises run by a calendar that does not know a year's holidays; who keeps the house hears of it in time. */
  "calendar.year-unknown": (work: Work, event: CalendarEvents["calendar.year-unknown"]) => tellOfYear(work, event),
  /** Somebody has seen to the calendar. */
  "calendar.changed": (work: Work, { calendarId }: CalendarEvents["calendar.changed"]) =>
    settleNotices(work, { kind: "calendar", id: calendarId }),
  /** Who takes note of a rung has answered it, so that it does not climb. */
  "notice.acknowledged": (work: Work, event: NoticeEvents["notice.acknowledged"]) => answerRung(work, event.noticeId),
};
