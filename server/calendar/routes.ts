import { calendarApi } from "@kept/domain/calendar/api.ts";
import { serve } from "../platform/http.ts";
import { previewDue, readYear } from "./calendar-of.ts";
import { changeCalendar } from "./change-calendar.ts";
import { readCalendar } from "./known-calendar.ts";
import { makeCalendar } from "./make-calendar.ts";
import { readHolidays } from "./read-holidays.ts";
import { versionsAt } from "./store.ts";

export const routes = serve(calendarApi, {
  list: async (work) => ({ calendars: await versionsAt(work, work.now) }),
  create: makeCalendar,
  read: readCalendar,
  change: changeCalendar,
  year: readYear,
  preview: previewDue,
  readHolidays,
});
