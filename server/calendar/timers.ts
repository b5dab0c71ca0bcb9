import type { CalendarEvents } from "@kept/domain/calendar/events.ts";
import { unknownYear } from "@kept/domain/calendar/unknown-year.ts";
import { day, hour, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { announce } from "../platform/announce.ts";
import { setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { versionsAt } from "./store.ts";

export const timers = {
  /** Each week every calendar is asked whether it knows the holidays of the year that comes. */
  "calendar-years": async (work: Work) => {
    for (const { calendarId, name, rules } of await versionsAt(work, work.now)) {
      const unknown = unknownYear(rules, work.now);
      if (unknown) await announce<CalendarEvents>(work, "calendar.year-unknown", { calendarId, name, ...unknown });
    }
    planYears(work, plus(work.now, 7 * day));
  },
};

/** Puts the weekly look at the holidays in place. */
export const planYears = (work: Work, dueAt: Instant = plus(work.now, hour)): void =>
  setTimer(work, { key: "calendar-years", kind: "calendar-years", dueAt, payload: {} });
