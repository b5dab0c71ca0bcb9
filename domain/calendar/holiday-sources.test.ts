import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { calendarYear } from "./calendar-year.ts";
import { hasHolidayData, hoursOn } from "./working-calendar.ts";

const nine: OpenInterval[] = [["09:00", "18:00"]];
const office = (holidays: CalendarRules["holidays"], more: Partial<CalendarRules> = {}): CalendarRules => ({
  zone: "Asia/Taipei",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  overrides: {},
  holidays,
  ...more,
});

const cases: readonly [string, CalendarRules["holidays"], string, string][] = [
  ["the days given for New Year's Eve", "taiwan", "2026-02-20", "holiday"],
  ["a holiday on Sunday is kept on Monday", "taiwan", "2026-10-26", "holiday"],
  ["a day worked for a long holiday", "taiwan", "2025-02-08", "make-up"],
  ["any other Saturday", "taiwan", "2025-02-15", "weekly"],
  ["a year nobody has decreed", "taiwan", "2031-01-01", "no-holiday-data"],
  ["the first weekday after Christmas", "hong-kong", "2026-12-26", "holiday"],
  ["the day after Ching Ming on a Sunday", "hong-kong", "2026-04-06", "holiday"],
  ["the eve is worked in Hong Kong", "hong-kong", "2026-02-16", "weekly"],
  ["National Day of the mainland", "mainland-china", "2026-10-01", "holiday"],
  ["and not in Taiwan", "taiwan", "2026-10-01", "weekly"],
];
for (const [name, source, day, kind] of cases)
  test(`${source}: ${name}`, () => assert.equal(hoursOn(office(source), day).kind, kind));

test("holidays have their names", () => {
  const day = calendarYear(office("taiwan"), 2026).days.find((each) => each.day === "2026-06-19");
  assert.equal(day?.name?.["zh-Hant"], "端午節");
});

test("a year with holidays put in by hand is known", () => {
  assert.equal(hasHolidayData(office("taiwan"), 2031), false);
  assert.equal(hasHolidayData(office("taiwan", { closedDays: ["2031-01-01"] }), 2031), true);
});
