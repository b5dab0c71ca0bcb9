import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addMonths, lastDayOf, stepFrom, type DateStep } from "./month-arithmetic.ts";

const steps: [name: string, anchor: string, step: DateStep, expected: string][] = [
  ["a month is clipped to its last day", "2026-01-31", { months: 1 }, "2026-02-28"],
  ["counted from the anchor, not from the clipped day", "2026-01-31", { months: 2 }, "2026-03-31"],
  ["a leap day a year later", "2028-02-29", { years: 1 }, "2029-02-28"],
  ["years and months may pull apart", "2026-10-31", { years: 1, months: -1 }, "2027-09-30"],
  ["months, then days", "2026-01-31", { months: 1, days: 1 }, "2026-03-01"],
  ["the last day of the month", "2028-02-10", { set: { day: 31 } }, "2028-02-29"],
  ["the last Friday of the month", "2026-03-02", { set: { day: 31 }, weekday: { day: "fri", nth: -1 } }, "2026-03-27"],
  ["the second Tuesday from there", "2026-03-03", { weekday: { day: "tue", nth: 2 } }, "2026-03-10"],
  ["day 60 of a leap year", "2028-07-01", { dayOfYear: { day: 60 } }, "2028-02-29"],
  ["the same date in any year", "2028-07-01", { dayOfYear: { day: 60, leap: "ignore" } }, "2028-03-01"],
  ["half a day makes a time", "2026-03-02T00:00", { days: 0.5 }, "2026-03-02T12:00:00"],
  ["the time of day is kept", "2026-01-31T20:54:47.5", { months: 1 }, "2026-02-28T20:54:47.5"],
];
for (const [name, anchor, step, expected] of steps) test(name, () => assert.equal(stepFrom(anchor, step), expected));

test("a warranty of twelve months ends the day before its anniversary", () => {
  assert.equal(lastDayOf("2026-03-02", 12), "2027-03-01");
  assert.equal(lastDayOf("2027-02-28", 12), "2028-02-27");
});

const someDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("adding months never skips a month and keeps the order of days", () => {
  fc.assert(
    fc.property(someDay, someDay, fc.integer({ min: -240, max: 240 }), (a, b, months) => {
      const [early, late] = a <= b ? [a, b] : [b, a];
      assert.ok(addMonths(early, months) <= addMonths(late, months));
      const [year = 0, month = 0] = early.split("-").map(Number);
      const [landedYear = 0, landedMonth = 0] = addMonths(early, months).split("-").map(Number);
      assert.equal(landedYear * 12 + landedMonth, year * 12 + month + months);
    }),
  );
});
