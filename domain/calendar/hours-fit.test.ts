import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { hoursUnfit } from "./hours-fit.ts";

const week = (mon: OpenInterval[], more: Partial<CalendarRules> = {}): CalendarRules => ({
  zone: "Asia/Shanghai",
  weekly: { mon, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  overrides: {},
  holidays: "none",
  ...more,
});

const nextDay = (tue: OpenInterval[]): Partial<CalendarRules> => ({
  weekly: { ...week([["22:00", "06:00"]]).weekly, tue },
});
const sunday = (sun: OpenInterval[]): Partial<CalendarRules> => ({
  weekly: { ...week([["05:00", "09:00"]]).weekly, sun },
});

const cases: [name: string, rules: CalendarRules, unfit: ReturnType<typeof hoursUnfit>][] = [
  [
    "two intervals with lunch between",
    week([
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ]),
    null,
  ],
  [
    "intervals that touch",
    week([
      ["09:00", "12:00"],
      ["12:00", "18:00"],
    ]),
    null,
  ],
  ["the whole day", week([["00:00", "24:00"]]), null],
  ["never open", week([]), null],
  ["a night shift", week([["22:00", "06:00"]]), null],
  ["until midnight", week([["18:00", "00:00"]]), null],
  [
    "a night shift after the day's own hours",
    week([
      ["09:00", "12:00"],
      ["22:00", "06:00"],
    ]),
    null,
  ],
  [
    "a night shift that ends where the next day begins",
    week([["22:00", "06:00"]], nextDay([["06:00", "10:00"]])),
    null,
  ],
  [
    "a night shift into the next day's hours",
    week([["22:00", "06:00"]], nextDay([["05:00", "10:00"]])),
    { day: "mon" },
  ],
  [
    "hours after a night shift of the same day",
    week([
      ["22:00", "06:00"],
      ["23:00", "24:00"],
    ]),
    { day: "mon" },
  ],
  [
    "a night of Sunday into Monday's hours",
    { ...week([["05:00", "09:00"]]), ...sunday([["22:00", "06:00"]]) },
    { day: "sun" },
  ],
  [
    "a named night into the next day's hours",
    week([["05:00", "09:00"]], { overrides: { "2026-05-10": [["22:00", "06:00"]] } }),
    { day: "2026-05-10" },
  ],
  [
    "a named night before a named day off",
    week([["05:00", "09:00"]], { overrides: { "2026-05-10": [["22:00", "06:00"]], "2026-05-11": [] } }),
    null,
  ],
  [
    "a usual night into a named day's hours",
    week([["22:00", "06:00"]], { overrides: { "2026-05-12": [["05:00", "09:00"]] } }),
    { day: "2026-05-12" },
  ],
  ["no length", week([["09:00", "09:00"]]), { day: "mon" }],
  [
    "an overlap",
    week([
      ["09:00", "12:30"],
      ["12:00", "18:00"],
    ]),
    { day: "mon" },
  ],
  ["an override of no length", week([], { overrides: { "2026-05-09": [["10:00", "10:00"]] } }), { day: "2026-05-09" }],
  ["a zone nobody knows", week([], { zone: "Asia/Atlantis" }), { zone: "Asia/Atlantis" }],
];
for (const [name, rules, unfit] of cases)
  test(`hours: ${name}`, () => {
    assert.deepEqual(hoursUnfit(rules), unfit);
  });
