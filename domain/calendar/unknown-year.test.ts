import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { unknownYear } from "./unknown-year.ts";

const nine: OpenInterval[] = [["09:00", "18:00"]];
const office = (more: Partial<CalendarRules> = {}): CalendarRules => ({
  zone: "Asia/Taipei",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  overrides: {},
  holidays: "taiwan",
  ...more,
});

const cases: readonly [string, CalendarRules, string, ReturnType<typeof unknownYear>][] = [
  ["in summer nobody asks", office(), "2026-08-01T00:00:00.000Z", null],
  ["in autumn it says so", office(), "2026-10-05T00:00:00.000Z", { year: 2027, near: false }],
  ["in December it presses", office(), "2026-12-01T00:00:00.000Z", { year: 2027, near: true }],
  ["the year has begun", office(), "2027-06-01T00:00:00.000Z", { year: 2027, near: true }],
  ["days put in make it known", office({ closedDays: ["2027-01-01"] }), "2026-12-01T00:00:00.000Z", null],
  ["no holidays, nothing to know", office({ holidays: "none" }), "2026-12-01T00:00:00.000Z", null],
  ["by the clock of its zone", office(), "2026-09-22T16:30:00.000Z", { year: 2027, near: false }],
];
for (const [name, rules, now, expected] of cases) test(name, () => assert.deepEqual(unknownYear(rules, now), expected));
