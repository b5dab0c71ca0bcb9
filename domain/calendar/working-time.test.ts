import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hour, instantAt, minute, msOf } from "../kit/instant.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { WorkingCalendar } from "./calendar-rules.ts";
import { hasHolidayData } from "./working-calendar.ts";
import {
  addWorkingDays,
  addWorkingTime,
  isOpenAt,
  nextOpening,
  previousClosing,
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
  ["nothing at all is due at the first open moment", office, "2026-03-08T03:00", 0, "2026-03-09T09:00"],
  ["and at once when it is open", office, "2026-03-09T10:30", 0, "2026-03-09T10:30"],
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

test("working days keep the time of day, and count from the next working day when there is none", () => {
  assert.equal(addWorkingDays(office, shanghai("2026-03-07T11:00"), 1), shanghai("2026-03-10T09:00"));
  assert.equal(addWorkingDays(office, shanghai("2026-03-06T20:00"), 1), shanghai("2026-03-10T09:00"));
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

const night = calendar({ weekly: { ...never.weekly, mon: [["22:00", "06:00"]], sun: [["20:00", "02:00"]] } });
const gap = calendar({ zone: "Europe/Berlin", weekly: { ...never.weekly, sun: [["02:30", "05:00"]] } });
const whole = [["00:00", "24:00"]];
const always = calendar({
  weekly: { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole },
});

test("hours over midnight belong to the day they begin on, also over the end of a week", () => {
  assert.equal(workingTimeBetween(night, shanghai("2026-03-01T00:00"), shanghai("2026-03-03T12:00")), 14 * hour);
  assert.equal(addWorkingTime(night, shanghai("2026-03-01T23:00"), 4 * hour), shanghai("2026-03-02T23:00"));
});

test("hours that begin in the hour the clocks skip begin when they skip it; twice when it comes twice", () => {
  assert.equal(nextOpening(gap, "2026-03-29T00:00:00.000Z"), "2026-03-29T01:00:00.000Z");
  assert.equal(workingTimeBetween(gap, "2026-03-28T20:00:00.000Z", "2026-03-29T20:00:00.000Z"), 2 * hour);
  assert.equal(workingTimeBetween(gap, "2026-10-24T20:00:00.000Z", "2026-10-25T20:00:00.000Z"), 3.5 * hour);
});

test("hours that end in the hour that comes twice end the second time", () => {
  const early = calendar({ zone: "Europe/Berlin", weekly: { ...never.weekly, sun: [["01:00", "02:30"]] } });
  assert.equal(workingTimeBetween(early, "2026-10-24T20:00:00.000Z", "2026-10-25T20:00:00.000Z"), 2.5 * hour);
});

test("a holiday of one's own closes even a day that has hours, a make-up day opens, a break does not count", () => {
  const own = calendar({
    overrides: { "2026-03-03": [["10:00", "16:00"]] },
    closedDays: ["2026-03-03"],
    workingDays: ["2026-03-07"],
    breaks: { "2026-03-07": [["10:00", "14:00"]] },
  });
  assert.equal(workingTimeBetween(own, shanghai("2026-03-03T00:00"), shanghai("2026-03-04T00:00")), 0);
  assert.equal(workingTimeBetween(own, shanghai("2026-03-07T00:00"), shanghai("2026-03-08T00:00")), 5 * hour);
});

test("a hundred years are quick, and never is an answer", () => {
  const begin = performance.now();
  const century = workingTimeBetween(berlin, "2026-01-01T00:00:00.000Z", "2126-01-01T00:00:00.000Z");
  const end = addWorkingTime(berlin, "2026-01-01T00:00:00.000Z", century);
  assert.ok(end && end > "2125-12-28" && end <= "2126-01-01T00:00:00.000Z");
  assert.equal(takeWorkingTime(berlin, end, century), nextOpening(berlin, "2026-01-01T00:00:00.000Z"));
  assert.equal(addWorkingTime(berlin, "2026-01-01T00:00:00.000Z", Infinity), null);
  assert.equal(addWorkingTime(never, "2026-01-01T00:00:00.000Z", 1), null);
  assert.equal(takeWorkingTime(never, "2026-01-01T00:00:00.000Z", 1), null);
  assert.equal(addWorkingDays(never, "2026-01-01T00:00:00.000Z", -1), null);
  assert.ok(isOpenAt(always, "2026-01-01T00:00:00.000Z"));
  assert.ok(performance.now() - begin < 2_000);
});

test("nothing taken goes back to the last open moment", () => {
  assert.equal(takeWorkingTime(office, shanghai("2026-03-08T03:00"), 0), shanghai("2026-03-06T18:00"));
  assert.equal(previousClosing(office, shanghai("2026-03-02T12:30")), shanghai("2026-03-02T12:00"));
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

test("minute by minute it is the same", () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 3 * 24 * 60 }),
      fc.constantFrom(night, gap, china, berlin),
      (at, length, rules) => {
        const start = instantAt(Math.floor(msOf(at) / minute) * minute);
        let open = 0;
        for (let each = 0; each < length; each++) if (isOpenAt(rules, instantAt(msOf(start) + each * minute))) open++;
        assert.equal(workingTimeBetween(rules, start, instantAt(msOf(start) + length * minute)), open * minute);
      },
    ),
    { numRuns: 15 },
  );
});
