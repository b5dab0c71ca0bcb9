import { text } from "@kept/domain/kit/language.ts";
import type { CalendarRules, OpenInterval } from "@kept/domain/calendar/calendar-rules.ts";
import type { Work } from "../platform/work.ts";
import { always } from "./make-calendar.ts";
import { planYears } from "./timers.ts";
import { addVersion, anyCalendar, insertCalendar } from "./store.ts";

const officeDay: OpenInterval[] = [
  ["09:00", "12:00"],
  ["13:00", "18:00"],
];

/** Office hours in mainland China, with its holidays and make-up working days. */
const officeHours: CalendarRules = {
  zone: "Asia/Shanghai",
  weekly: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay, sat: [], sun: [] },
  overrides: {},
  holidays: "mainland-china",
};
const officeHoursId = "00000000-0000-7000-8000-000000000001";

/** Looks at the holidays of the year that comes from now on, and puts one calendar to choose and to change in place at the first start; nothing runs by it until a clause names it. */
export async function seedCalendars(work: Work): Promise<void> {
  planYears(work);
  if (await anyCalendar(work)) return;
  const name = text("辦公時間（中國大陸）", "办公时间（中国大陆）", "Office hours (mainland China)");
  await insertCalendar(work, officeHoursId);
  await addVersion(work, { calendarId: officeHoursId, holdsFrom: always, name, rules: officeHours, why: "" });
}
