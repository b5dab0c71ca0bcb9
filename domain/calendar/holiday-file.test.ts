import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { daysInTable, filedKind, withFiledDays } from "./holiday-file.ts";

const nine: OpenInterval[] = [["09:00", "18:00"]];
const office: CalendarRules = {
  zone: "Asia/Taipei",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  overrides: {},
  holidays: "taiwan",
};

const tables: readonly [string, string[][], string[], number][] = [
  [
    "the office calendar of a government: every day with 0 or 2",
    [
      ["西元日期", "星期", "是否放假", "備註"],
      ["20270101", "五", "2", "開國紀念日"],
      ["20270102", "六", "2", ""],
      ["20270104", "一", "0", ""],
      ["20270206", "六", "0", "補行上班"],
    ],
    ["2027-01-01 holiday", "2027-01-02 holiday", "2027-01-04 make-up", "2027-02-06 make-up"],
    0,
  ],
  [
    "a plain list without a head",
    [
      ["2027/2/5", "春節"],
      ["2027/2/20", "春節補班"],
    ],
    ["2027-02-05 holiday", "2027-02-20 make-up"],
    0,
  ],
  [
    "a list with marks",
    [
      ["date", "name", "type"],
      ["2027-05-01", "Labour Day", "off"],
      ["2027-05-08", "Labour Day", "work"],
    ],
    ["2027-05-01 holiday", "2027-05-08 make-up"],
    0,
  ],
  [
    "what is no day is counted",
    [
      ["2027-05-01", "勞動節"],
      ["2027-02-30", "沒有這天"],
      ["合計", "1"],
    ],
    ["2027-05-01 holiday"],
    2,
  ],
  ["nothing", [], [], 0],
];
for (const [name, rows, days, unread] of tables)
  test(`a table of holidays: ${name}`, () => {
    const read = daysInTable(rows);
    assert.deepEqual(
      read.days.map(({ day, kind }) => `${day} ${kind}`),
      days,
    );
    assert.equal(read.unread, unread);
  });

test("a name or a mark says that a day is worked", () => {
  assert.equal(filedKind("", "国庆节（班）"), "make-up");
  assert.equal(filedKind("ALTERNATE-WORKDAY", "國慶"), "make-up");
  assert.equal(filedKind("", "端午節"), "holiday");
});

test("only what differs from the week goes into the calendar, in place of what stood there", () => {
  const before = { ...office, closedDays: ["2027-02-05", "2027-03-01"], workingDays: ["2027-01-09"] };
  const after = withFiledDays(before, [
    { day: "2027-01-02", kind: "holiday", name: "" },
    { day: "2027-01-04", kind: "make-up", name: "" },
    { day: "2027-02-05", kind: "make-up", name: "" },
    { day: "2027-01-01", kind: "holiday", name: "" },
    { day: "2027-02-06", kind: "make-up", name: "" },
  ]);
  assert.deepEqual(after.closedDays, ["2027-01-01", "2027-03-01"]);
  assert.deepEqual(after.workingDays, ["2027-01-09", "2027-02-06"]);
});
