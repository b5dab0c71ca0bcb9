import assert from "node:assert/strict";
import { test } from "node:test";
import { daysFrom, dutyOn, mondayOf } from "./day-duty.ts";
import type { DutyOverride, Shift } from "./roster.ts";

const tuesday = "2026-03-03";
const shift = (begins: string, ends: string, more: Partial<Shift> = {}): Shift => ({
  ...{ id: `${begins}-${ends}`, staffId: "wang", staffName: "王", role: "operator", weekdays: [2], begins, ends },
  ...{ zone: "Asia/Shanghai", ...more },
});
const instead = (stretches: DutyOverride["stretches"], more: Partial<DutyOverride> = {}): DutyOverride => ({
  ...{ id: "o", staffId: "wang", staffName: "王", role: "operator", day: tuesday, zone: "Asia/Shanghai", stretches },
  ...more,
});

const cases: [name: string, shifts: Shift[], overrides: DutyOverride[], duty: string[]][] = [
  ["nothing is rostered", [], [], []],
  ["the week holds", [shift("09:00", "17:00")], [], ["operator 09:00-17:00"]],
  ["another weekday does not count", [shift("09:00", "17:00", { weekdays: [3] })], [], []],
  ["someone else does not count", [shift("09:00", "17:00", { staffId: "ye" })], [], []],
  [
    "two shifts stand by their beginning",
    [shift("18:00", "20:00"), shift("08:00", "12:00")],
    [],
    ["operator 08:00-12:00 18:00-20:00"],
  ],
  [
    "other times replace the week",
    [shift("09:00", "17:00")],
    [instead([{ begins: "12:00", ends: "20:00" }])],
    ["operator! 12:00-20:00"],
  ],
  ["a day off is said, not nothing", [shift("09:00", "17:00")], [instead([])], ["operator!"]],
  [
    "a day that differs leaves other days alone",
    [shift("09:00", "17:00")],
    [instead([], { day: "2026-03-10" })],
    ["operator 09:00-17:00"],
  ],
  [
    "it replaces its own role only",
    [shift("09:00", "17:00"), shift("18:00", "22:00", { role: "engineer" })],
    [instead([])],
    ["engineer 18:00-22:00", "operator!"],
  ],
];
for (const [name, shifts, overrides, duty] of cases)
  test(`duty on a day: ${name}`, () => {
    const said = dutyOn("wang", tuesday, { shifts, overrides }).map(({ role, stretches, instead: other }) =>
      [`${role}${other ? "!" : ""}`, ...stretches.map(({ begins, ends }) => `${begins}-${ends}`)].join(" "),
    );
    assert.deepEqual(said, duty);
  });

test("a week begins on Monday, and days run over the end of a month", () => {
  assert.equal(mondayOf("2026-03-01"), "2026-02-23");
  assert.equal(mondayOf("2026-03-02"), "2026-03-02");
  assert.deepEqual(daysFrom("2026-02-27", 3), ["2026-02-27", "2026-02-28", "2026-03-01"]);
});
