import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hour, instantAt, minute, msOf } from "../kit/instant.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { hasHolidayData, WorkingCalendar } from "./working-calendar.ts";
import {
  addWorkingDays,
  addWorkingTime,
  isOpenAt,
  nextOpening,
  takeWorkingTime,
  workingTimeBetween,
} from "./working-time.ts";

const nineToSix: [string, string][] = [
  ["09:00", "12:00"],
  ["13:00", "18:00"],
];
const week = { mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix, sat: [], sun: [] };
const office = calendar({});
const china = calendar({ holidays: "mainland-china" });
const berlin = calendar({ zone: "Europe/Berlin", weekly: { ...week, sun: [["01:00", "04:00"]] } });
const never = calendar({ weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } });
const onceOnly = calendar({ weekly: never.weekly, overrides: { "2026-05-01": [["10:00", "11:00"]] } });
const shanghai = (local: string) => instantAt(Date.parse(`${local}+08:00`));

const due: [name: string, calendar: CalendarRules | null, start: string, amount: number, expected: string | null][] = [
  ["round the clock", null, "2026-03-06T22:00", 48 * hour, "2026-03-08T22:00"],
  ["the lunch break does not count", office, "2026-03-02T11:00", 2 * hour, "2026-03-02T14:00"],
  ["nor the night", office, "2026-03-02T17:00", 2 * hour, "2026-03-03T10:00"],
  ["nor the weekend", office, "2026-03-06T17:00", 2 * hour, "2026-03-09T10:00"],
  ["before opening it begins at opening", office, "2026-03-02T06:00", hour, "2026-03-02T10:00"],
  ["used up at closing time it is closing time", office, "2026-03-02T16:00", 2 * hour, "2026-03-02T18:00"],
  ["National Day week does not count", china, "2026-09-30T17:00", 2 * hour, "2026-10-08T10:00"],
  ["a Saturday worked for a holiday counts", china, "2026-10-10T09:00", hour, "2026-10-10T10:00"],
  ["nothing is due at once", office, "2026-03-08T03:00", 0, "2026-03-08T03:00"],
  ["a negative amount counts back", office, "2026-03-03T10:00", -2 * hour, "2026-03-02T17:00"],
  ["no opening at all is never", never, "2026-03-02T09:00", hour, null],
  ["one opening for ever is not enough for two hours", onceOnly, "2026-03-02T09:00", 2 * hour, null],
  ["but for one", onceOnly, "2026-03-02T09:00", hour, "2026-05-01T11:00"],
];
for (const [name, rules, start, amount, expected] of due)
  test(name, () => assert.equal(addWorkingTime(rules, shanghai(start), amount), expected && shanghai(expected)));

test("the hour that does not exist is not counted, the hour that comes twice is counted twice", () => {
  const springForward = workingTimeBetween(berlin, "2026-03-28T23:00:00.000Z", "2026-03-29T10:00:00.000Z");
  const fallBack = workingTimeBetween(berlin, "2026-10-24T22:00:00.000Z", "2026-10-25T10:00:00.000Z");
  assert.equal(springForward, 2 * hour);
  assert.equal(fallBack, 4 * hour);
});

test("working days keep the time of day", () => {
  assert.equal(addWorkingDays(office, shanghai("2026-03-06T11:00"), 1), shanghai("2026-03-09T11:00"));
  assert.equal(addWorkingDays(office, shanghai("2026-03-09T11:00"), -1), shanghai("2026-03-06T11:00"));
  assert.equal(addWorkingDays(never, shanghai("2026-03-09T11:00"), 1), null);
});

test("open and next opening", () => {
  assert.ok(isOpenAt(office, shanghai("2026-03-02T09:00")));
  assert.ok(!isOpenAt(office, shanghai("2026-03-02T12:00")));
  assert.equal(nextOpening(office, shanghai("2026-03-07T12:00")), shanghai("2026-03-09T09:00"));
  assert.equal(nextOpening(never, shanghai("2026-03-07T12:00")), null);
});

test("a year without holiday data says so", () => {
  assert.ok(hasHolidayData(china, 2026));
  assert.ok(!hasHolidayData(china, 2045));
  assert.ok(hasHolidayData(office, 2045));
});

const moment = fc
  .integer({ min: msOf("2025-12-01T00:00:00.000Z"), max: msOf("2026-12-31T00:00:00.000Z") })
  .map(instantAt);

test("splitting a stretch never changes its length", () => {
  fc.assert(
    fc.property(fc.tuple(moment, moment, moment), (three) => {
      const [a, b, c] = three.sort() as [string, string, string];
      const whole = workingTimeBetween(china, a, c);
      assert.equal(workingTimeBetween(china, a, b) + workingTimeBetween(china, b, c), whole);
    }),
    { numRuns: 40 },
  );
});

test("what is added is what lies between", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 200 * 60 }), (start, minutes) => {
      const end = addWorkingTime(office, start, minutes * minute);
      assert.ok(end);
      assert.equal(workingTimeBetween(office, start, end), minutes * minute);
      assert.equal(
        workingTimeBetween(office, takeWorkingTime(office, end, minutes * minute) ?? "", end),
        minutes * minute,
      );
    }),
    { numRuns: 40 },
  );
});

function calendar(more: object): WorkingCalendar {
  return WorkingCalendar.parse({ zone: "Asia/Shanghai", weekly: week, ...more });
}
