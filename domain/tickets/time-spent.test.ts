import assert from "node:assert/strict";
import { test } from "node:test";
import { inFigures, minutesIn, minutesOf, sumByPerson } from "./time-spent.ts";

const cases: [typed: string, minutes: number | null][] = [
  ["1:30", 90],
  ["１：３０", 90],
  ["0:05", 5],
  ["90m", 90],
  ["90 min", 90],
  ["90", 90],
  ["1.5h", 90],
  ["1,5 h", 90],
  ["2 hours", 120],
  ["1h30", 90],
  ["1h 30m", 90],
  ["1 小時 30 分", 90],
  ["1小时30分钟", 90],
  ["1 個半小時", 90],
  ["半小時", 30],
  ["45 分鐘", 45],
  ["24h", 1440],
  ["25h", null],
  ["0", null],
  ["1:60", null],
  ["soon", null],
  ["", null],
  ["-5", null],
];
for (const [typed, minutes] of cases)
  test(`"${typed}" is ${minutes ?? "no length"}`, () => assert.equal(minutesIn(typed), minutes));

test("time is summed by person, most first; what was taken away counts for nothing", () => {
  const entry = (personId: string, minutes: number, removed = false) => ({
    personId,
    personName: personId,
    minutes,
    removed,
  });
  assert.deepEqual(
    sumByPerson([entry("lin", 30), entry("he", 45), entry("lin", 60), entry("he", 500, true)]).map(
      ({ personName, minutes }) => `${personName} ${inFigures(minutes)}`,
    ),
    ["lin 1:30", "he 0:45"],
  );
});

test("a watch that ran for seconds counts a minute", () => {
  assert.deepEqual([minutesOf(1_000), minutesOf(89_000), minutesOf(91_000), minutesOf(3e9)], [1, 1, 2, 1440]);
});
