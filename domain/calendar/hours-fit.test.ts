import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { hoursUnfit } from "./hours-fit.ts";

const week = (mon: OpenInterval[], more: Partial<CalendarRules> = {}): CalendarRules => ({
  zone: "Asia/Shanghai",
  weekly: { mon, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  overrides: {},
  holidays: "none",
  ...more,
});

const cases: [name: string, rules: CalendarRules, unfit: ReturnType<typeof hoursUnfit>][] = [
  [
    "two intervals with lunch between",
    week([
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ]),
    null,
  ],
  [
    "intervals that touch",
    week([
      ["09:00", "12:00"],
      ["12:00", "18:00"],
    ]),
    null,
  ],
  ["the whole day", week([["00:00", "24:00"]]), null],
  ["never open", week([]), null],
  ["an end before its beginning", week([["18:00", "09:00"]]), { day: "mon" }],
  ["no length", week([["09:00", "09:00"]]), { day: "mon" }],
  [
    "an overlap",
    week([
      ["09:00", "12:30"],
      ["12:00", "18:00"],
    ]),
    { day: "mon" },
  ],
  ["an override that overlaps", week([], { overrides: { "2026-05-09": [["10:00", "09:00"]] } }), { day: "2026-05-09" }],
  ["a zone nobody knows", week([], { zone: "Asia/Atlantis" }), { zone: "Asia/Atlantis" }],
];
for (const [name, rules, unfit] of cases)
  test(`hours: ${name}`, () => {
    assert.deepEqual(hoursUnfit(rules), unfit);
  });
