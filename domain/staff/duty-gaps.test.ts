import assert from "node:assert/strict";
import { test } from "node:test";
import { instantAt } from "../kit/instant.ts";
import { dutyGaps } from "./duty-gaps.ts";
import { onDuty, type Roster } from "./on-duty.ts";

const zone = "Asia/Shanghai";
const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** A moment by the clock in Shanghai, in the week of Monday 2 March 2026. */
const at = (wall: string) => instantAt(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);
const week = { from: at("2026-03-02T00:00"), until: at("2026-03-09T00:00") };
const monday = { from: at("2026-03-02T00:00"), until: at("2026-03-03T00:00") };
const shift = (staffId: string, weekdays: number[], begins: string, ends: string, role = "operator" as const) => ({
  ...{ staffId, role, weekdays, begins, ends, zone },
});
const roster = (more: Partial<Roster>): Roster => ({
  people: [
    { id: "wang", name: "王" },
    { id: "ye", name: "叶" },
  ],
  others: [{ id: "he", name: "何" }],
  shifts: [],
  overrides: [],
  absences: [],
  ...more,
});
const allDay = shift("wang", everyDay, "00:00", "00:00");
const off = (day: string, stretches: { begins: string; ends: string }[] = []) => ({
  ...{ staffId: "wang", role: "operator" as const, day, zone, stretches },
});
const away = (from: string, until: string | null, deputyId: string | null = null) => ({
  ...{ staffId: "wang", from: at(from), until: until && at(until), deputyId },
});

const cases: [name: string, roster: Roster, within: typeof week, gaps: [from: string, until: string][]][] = [
  ["a shift round the clock leaves none", roster({ shifts: [allDay] }), week, []],
  [
    "nobody on Tuesday from two to six",
    roster({
      shifts: [
        shift("wang", [1, 3, 4, 5, 6, 7], "00:00", "00:00"),
        shift("ye", [2], "06:00", "00:00"),
        shift("wang", [2], "00:00", "02:00"),
      ],
    }),
    week,
    [["2026-03-03T02:00", "2026-03-03T06:00"]],
  ],
  [
    "a night shift reaches into the next day",
    roster({ shifts: [shift("wang", [1], "20:00", "08:00")] }),
    { from: at("2026-03-02T12:00"), until: at("2026-03-03T12:00") },
    [
      ["2026-03-02T12:00", "2026-03-02T20:00"],
      ["2026-03-03T08:00", "2026-03-03T12:00"],
    ],
  ],
  [
    "shifts that meet leave none between them, those that overlap neither",
    roster({ shifts: [shift("wang", everyDay, "00:00", "12:00"), shift("ye", everyDay, "11:00", "00:00")] }),
    week,
    [],
  ],
  [
    "gaps that follow each other are one",
    roster({
      shifts: [shift("wang", [1], "08:00", "18:00")],
      absences: [away("2026-03-02T17:00", "2026-03-02T19:00")],
    }),
    monday,
    [
      ["2026-03-02T00:00", "2026-03-02T08:00"],
      ["2026-03-02T17:00", "2026-03-03T00:00"],
    ],
  ],
  [
    "an absence without a deputy opens one",
    roster({ shifts: [allDay], absences: [away("2026-03-04T09:00", "2026-03-04T12:00")] }),
    week,
    [["2026-03-04T09:00", "2026-03-04T12:00"]],
  ],
  [
    "a deputy closes it",
    roster({ shifts: [allDay], absences: [away("2026-03-04T09:00", "2026-03-04T12:00", "he")] }),
    week,
    [],
  ],
  [
    "an absence of unknown length opens it until the end",
    roster({ shifts: [allDay], absences: [away("2026-03-08T09:00", null)] }),
    week,
    [["2026-03-08T09:00", "2026-03-09T00:00"]],
  ],
  [
    "a day off opens it for that day",
    roster({ shifts: [allDay], overrides: [off("2026-03-05")] }),
    week,
    [["2026-03-05T00:00", "2026-03-06T00:00"]],
  ],
  [
    "other times on one day leave the rest of it open",
    roster({ shifts: [allDay], overrides: [off("2026-03-05", [{ begins: "10:00", ends: "00:00" }])] }),
    week,
    [["2026-03-05T00:00", "2026-03-05T10:00"]],
  ],
  [
    "duty in another role does not count",
    roster({ shifts: [{ ...allDay, role: "engineer" }] }),
    monday,
    [["2026-03-02T00:00", "2026-03-03T00:00"]],
  ],
  [
    "a zone elsewhere counts by its own clock",
    roster({ shifts: [{ ...allDay, begins: "00:00", ends: "16:00", zone: "UTC" }] }),
    monday,
    [["2026-03-02T00:00", "2026-03-02T08:00"]],
  ],
];
for (const [name, given, within, gaps] of cases)
  test(`gap: ${name}`, () => {
    const expected = gaps.map(([from, until]) => ({ from: at(from), until: at(until) }));
    assert.deepEqual(dutyGaps("operator", given, within), expected);
  });

// On 8 March 2026 New York leaps from 02:00 to 03:00.
for (const place of [zone, "America/New_York"])
  test(`a gap found ahead is what the roster says at every quarter of an hour of the week: ${place}`, () => {
    const there = <Row>(row: Row) => ({ ...row, zone: place });
    const given = roster({
      shifts: [shift("wang", [1, 2, 3], "08:15", "16:30"), shift("ye", everyDay, "22:00", "06:45")].map(there),
      overrides: [off("2026-03-03", [{ begins: "03:00", ends: "04:15" }])].map(there),
      absences: [away("2026-03-04T09:15", "2026-03-04T12:00")],
    });
    const gaps = dutyGaps("operator", given, week);
    for (let quarter = Date.parse(week.from); quarter < Date.parse(week.until); quarter += 15 * 60_000) {
      const moment = instantAt(quarter);
      const inGap = gaps.some(({ from, until }) => from <= moment && moment < until);
      assert.equal(inGap, !onDuty("operator", given, moment).rostered, moment);
    }
  });

test("a month of three hundred people is looked through without holding others up", () => {
  const people = Array.from({ length: 300 }, (_, n) => ({ id: `p${n}`, name: `p${n}` }));
  const shifts = people.map(({ id }, n) => shift(id, [1, 2, 3, 4, 5], `0${n % 10}:${10 + (n % 50)}`, "18:00"));
  const began = performance.now();
  const gaps = dutyGaps("operator", roster({ people, shifts }), { ...week, until: at("2026-04-02T00:00") });
  assert.ok(gaps.length > 20);
  assert.ok(performance.now() - began < 1_500, `${performance.now() - began} ms`);
});
