import assert from "node:assert/strict";
import { test } from "node:test";
import { hour } from "../kit/instant.ts";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { calendarYear } from "./calendar-year.ts";
import { duePreview } from "./due-preview.ts";

const office: OpenInterval[] = [
  ["09:00", "12:00"],
  ["13:00", "18:00"],
];
const shanghai: CalendarRules = {
  zone: "Asia/Shanghai",
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  overrides: { "2026-03-03": [["09:00", "10:00"]] },
  holidays: "mainland-china",
};
/** "2026-03-02 10:00" in Shanghai. */
const at = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+08:00`).toISOString();

const cases: [name: string, rules: CalendarRules | null, from: string, hours: number, due: string | null][] = [
  ["round the clock", null, "2026-03-06 17:00", 4, "2026-03-06 21:00"],
  ["over lunch", shanghai, "2026-03-02 11:00", 2, "2026-03-02 14:00"],
  ["over the weekend", shanghai, "2026-03-06 17:00", 4, "2026-03-09 12:00"],
  ["a named day is short", shanghai, "2026-03-02 17:00", 3, "2026-03-04 10:00"],
  ["over the Labour Day holiday", shanghai, "2026-04-30 17:00", 2, "2026-05-06 10:00"],
  ["a make-up Saturday counts", shanghai, "2026-05-08 17:00", 2, "2026-05-09 10:00"],
];
for (const [name, rules, from, hours, due] of cases)
  test(`a preview: ${name}`, () => {
    const preview = duePreview(rules, at(from), hours * hour);
    assert.equal(preview.dueAt, due && at(due));
    assert.equal(
      preview.stretches.reduce((sum, { ms }) => sum + ms, 0),
      hours * hour,
    );
  });

test("a calendar that never opens has no due moment, and says so", () => {
  const never = {
    ...shanghai,
    holidays: "none" as const,
    overrides: {},
    weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  };
  assert.equal(duePreview(never, at("2026-03-02 10:00"), hour).dueAt, null);
});

test("a due moment in a year without holiday data names the year", () => {
  assert.deepEqual(duePreview(shanghai, at("2090-03-02 10:00"), hour).yearsWithoutHolidays, [2090]);
  assert.deepEqual(duePreview(shanghai, at("2026-03-02 10:00"), hour).yearsWithoutHolidays, []);
});

test("a year shows its holidays and make-up days by name", () => {
  const { days, holidaysKnown } = calendarYear(shanghai, 2026);
  const on = (day: string) => days.find((entry) => entry.day === day);
  assert.equal(days.length, 365);
  assert.ok(holidaysKnown);
  assert.deepEqual([on("2026-05-01")?.kind, on("2026-05-01")?.name?.["zh-Hant"]], ["holiday", "勞動節"]);
  assert.deepEqual([on("2026-05-09")?.kind, on("2026-05-09")?.open], ["make-up", office]);
  assert.deepEqual([on("2026-03-03")?.kind, on("2026-03-03")?.open], ["override", [["09:00", "10:00"]]]);
  assert.equal(on("2026-03-04")?.kind, "weekly");
});

test("a year nobody has announced says that its holidays are not known", () => {
  const { days, holidaysKnown } = calendarYear(shanghai, 2090);
  assert.equal(holidaysKnown, false);
  assert.ok(days.every(({ kind, name }) => kind === "no-holiday-data" && name === null));
});
