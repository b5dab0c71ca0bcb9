import assert from "node:assert/strict";
import { test } from "node:test";
import { nextDuty, nextDutyBegins } from "./next-duty.ts";
import type { Duty } from "./rostered.ts";

/** By the clock on the wall of Shanghai; 2026-03-02 is a Monday. */
const at = (clock: string, on = "2026-03-02") => new Date(`${on}T${clock}:00+08:00`).toISOString();
const week: Duty = {
  shifts: [
    {
      staffId: "lin",
      role: "engineer",
      weekdays: [1, 2, 3, 4, 5],
      begins: "08:30",
      ends: "17:30",
      zone: "Asia/Shanghai",
    },
  ],
  overrides: [{ staffId: "lin", role: "engineer", day: "2026-03-03", zone: "Asia/Shanghai", stretches: [] }],
};

const cases: [what: string, from: string, next: string | null, begins: string | null][] = [
  ["within hours it is now", at("10:00"), at("10:00"), at("08:30", "2026-03-04")],
  ["before hours it is their beginning", at("07:10"), at("08:30"), at("08:30")],
  [
    "after hours it is the next day on duty, not the day off",
    at("18:00"),
    at("08:30", "2026-03-04"),
    at("08:30", "2026-03-04"),
  ],
  ["over the weekend it is Monday", at("17:30", "2026-03-06"), at("08:30", "2026-03-09"), at("08:30", "2026-03-09")],
];
for (const [what, from, next, begins] of cases)
  test(`duty: ${what}`, () => {
    assert.equal(nextDuty("lin", week, from), next);
    assert.equal(nextDutyBegins("lin", week, from), begins);
  });

test("whom the roster does not know is never on duty by it", () => {
  assert.deepEqual([nextDuty("he", week, at("10:00")), nextDutyBegins("he", week, at("10:00"))], [null, null]);
});
