import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { closedBetween } from "./closed-hours.ts";

const nine: OpenInterval[] = [["09:00", "18:00"]];
const office: CalendarRules = {
  zone: "UTC",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  overrides: {},
  holidays: "none",
};
const never: CalendarRules = { ...office, weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };

const at = (moment: string) => `2026-03-${moment}:00.000Z`;
const cases: readonly [string, CalendarRules | null, string, string, string[][]][] = [
  ["round the clock is never closed", null, "02T00:00", "09T00:00", []],
  ["within hours nothing is closed", office, "02T09:00", "02T18:00", []],
  ["evening, night and morning are one stretch", office, "02T17:00", "03T10:00", [[at("02T18:00"), at("03T09:00")]]],
  [
    "from a closed moment to a closed moment",
    office,
    "06T08:00",
    "08T12:00",
    [
      [at("06T08:00"), at("06T09:00")],
      [at("06T18:00"), at("08T12:00")],
    ],
  ],
  ["never open, all closed", never, "02T00:00", "03T00:00", [[at("02T00:00"), at("03T00:00")]]],
];
for (const [name, rules, from, to, expected] of cases)
  test(`closed hours: ${name}`, () =>
    assert.deepEqual(
      closedBetween(rules, at(from), at(to)).map((each) => [each.from, each.until]),
      expected,
    ));
