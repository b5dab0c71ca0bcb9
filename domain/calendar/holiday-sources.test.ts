import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { calendarYear } from "./calendar-year.ts";
import { hongKongDays } from "./hong-kong-days.ts";
import { taiwanDays } from "./taiwan-days.ts";
import { hasHolidayData, hoursOn } from "./working-calendar.ts";

const nine: OpenInterval[] = [["09:00", "18:00"]];
const office = (holidays: CalendarRules["holidays"], more: Partial<CalendarRules> = {}): CalendarRules => ({
  zone: "Asia/Taipei",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  overrides: {},
  holidays,
  ...more,
});

const cases: readonly [string, CalendarRules["holidays"], string, string][] = [
  ["the days given for New Year's Eve", "taiwan", "2026-02-20", "holiday"],
  ["a holiday on Sunday is kept on Monday", "taiwan", "2026-10-26", "holiday"],
  ["a day worked for a long holiday", "taiwan", "2025-02-08", "make-up"],
  ["any other Saturday", "taiwan", "2025-02-15", "weekly"],
  ["a year nobody has decreed", "taiwan", "2031-01-01", "no-holiday-data"],
  ["the first weekday after Christmas", "hong-kong", "2026-12-26", "holiday"],
  ["the day after Ching Ming on a Sunday", "hong-kong", "2026-04-06", "holiday"],
  ["the eve is worked in Hong Kong", "hong-kong", "2026-02-16", "weekly"],
  ["National Day of the mainland", "mainland-china", "2026-10-01", "holiday"],
  ["and not in Taiwan", "taiwan", "2026-10-01", "weekly"],
];
for (const [name, source, day, kind] of cases)
  test(`${source}: ${name}`, () => assert.equal(hoursOn(office(source), day).kind, kind));

test("holidays have their names", () => {
  const day = calendarYear(office("taiwan"), 2026).days.find((each) => each.day === "2026-06-19");
  assert.equal(day?.name?.["zh-Hant"], "端午節");
});

test("a year with holidays put in by hand is known", () => {
  assert.equal(hasHolidayData(office("taiwan"), 2031), false);
  assert.equal(hasHolidayData(office("taiwan", { closedDays: ["2031-01-01"] }), 2031), true);
});

const weekday = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;
const daysOf = (years: typeof taiwanDays, year: number): string[] =>
  (years[year]?.holidays ?? []).map(([day]) => `${year}-${day}`);

/** The fixed and lunar holidays of 2026 on the days of their names, as the Act lists them. */
const named2026 =
  "01-01 02-15 02-16 02-17 02-18 02-19 02-28 04-04 04-05 05-01 06-19 09-25 09-28 10-10 10-25 12-25".split(" ");

test("Taiwan 2026: a holiday on Saturday is kept the weekday before, one on Sunday the weekday after, none is worked for", () => {
  const kept = new Set<string>();
  const rest = (day: Temporal.PlainDate): boolean => day.dayOfWeek > 5 || kept.has(day.toString());
  const named = named2026.map((day) => Temporal.PlainDate.from(`2026-${day}`));
  for (const day of named.filter(({ dayOfWeek }) => dayOfWeek <= 5)) kept.add(day.toString());
  for (const day of named.filter(({ dayOfWeek }) => dayOfWeek > 5)) {
    const by = { days: day.dayOfWeek === 6 ? -1 : 1 };
    let instead = day.add(by);
    while (rest(instead)) instead = instead.add(by);
    kept.add(instead.toString());
  }
  assert.deepEqual(daysOf(taiwanDays, 2026), [...kept].sort());
  assert.equal(taiwanDays[2026]?.makeUp, undefined);
});

test("Taiwan has its three new holidays from September 2025, and no holiday is listed on a weekend", () => {
  for (const day of ["2025-09-29", "2025-10-24", "2025-12-25"]) assert.ok(daysOf(taiwanDays, 2025).includes(day));
  const all = [2025, 2026].flatMap((year) => daysOf(taiwanDays, year));
  assert.deepEqual(
    all.filter((day) => weekday(day) > 5),
    [],
  );
});

test("Hong Kong has seventeen general holidays a year, none of them on a Sunday", () => {
  for (const year of [2025, 2026]) {
    const days = daysOf(hongKongDays, year);
    assert.equal(new Set(days).size, 17);
    assert.deepEqual(
      days.filter((day) => weekday(day) === 7),
      [],
    );
  }
});
