import assert from "node:assert/strict";
import { test } from "node:test";
import { WorkingCalendar } from "../calendar/calendar-rules.ts";
import { hour } from "../kit/instant.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import { movedBy, whatIf } from "./what-if.ts";

const terms: PromiseTerms = {
  clause: "3.6.6",
  clauseVersion: 1,
  startedAt: "2026-03-02T01:00:00.000Z",
  begunBy: { kind: "report" },
  budgetMs: 48 * hour,
  fixedDueAt: null,
  calendar: null,
  warnings: [],
  ladder: [],
};
const kept = (at: string): PromiseEvent => ({ kind: "kept", at, byId: null, byName: "", evidence: { kind: "solved" } });
const released = (at: string): PromiseEvent => ({ kind: "released", at, byId: null, byName: "", why: "joined" });
const past = (id: string, events: PromiseEvent[], more: Partial<PromiseTerms> = {}) => ({
  id,
  terms: { ...terms, ...more },
  events,
});
const now = "2026-03-31T00:00:00.000Z";
const within20h = past("within 20 h", [kept("2026-03-02T21:00:00.000Z")]);
const within40h = past("within 40 h", [kept("2026-03-03T17:00:00.000Z")]);
const within60h = past("within 60 h", [kept("2026-03-04T13:00:00.000Z")]);
const open = past("still open", []);
const joined = past("released", [released("2026-03-04T13:00:00.000Z")]);
const byDate = past("by date", [kept("2026-03-03T17:00:00.000Z")], {
  budgetMs: null,
  fixedDueAt: "2026-03-05T00:00:00.000Z",
});
const all = [within20h, within40h, within60h, open, joined, byDate];

const cases: [
  what: string,
  budgetHours: number | null,
  wouldBreak: number,
  brokenThen: string[],
  keptThen: string[],
][] = [
  ["the same budget changes nothing", 48, 2, [], []],
  ["24 hours break what took 40", 24, 3, ["within 40 h"], []],
  ["72 hours keep what took 60; what is open stays broken", 72, 1, [], ["within 60 h"]],
  ["no figure at all breaks none", null, 0, [], ["within 60 h", "still open"]],
];
for (const [what, hours, wouldBreak, brokenThen, keptThen] of cases)
  test(what, () =>
    assert.deepEqual(whatIf(all, { budgetMs: hours === null ? null : hours * hour, calendar: null }, now), {
      read: 6,
      broken: 2,
      wouldBreak,
      brokenThen,
      keptThen,
    }),
  );

test("opening hours give more time: 25 of them are not over before Thursday", () => {
  const nine: [string, string][] = [["09:00", "17:00"]];
  const weekly = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] };
  const calendar = WorkingCalendar.parse({ zone: "Asia/Shanghai", weekly });
  const { keptThen, brokenThen } = whatIf(all, { budgetMs: 25 * hour, calendar }, now);
  assert.deepEqual([keptThen, brokenThen], [["within 60 h"], []]);
});

const week = (more: Partial<WorkingCalendar> = {}) => {
  const nine: [string, string][] = [["09:00", "17:00"]];
  const weekly = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] };
  return WorkingCalendar.parse({ zone: "Asia/Shanghai", weekly, ...more });
};
const friday = { startedAt: "2026-03-06T07:00:00.000Z", budgetMs: 4 * hour, calendar: week() };
const paused: PromiseEvent = {
  kind: "paused",
  at: "2026-03-06T08:00:00.000Z",
  byId: null,
  byName: "",
  reason: "site-access",
  evidence: "x",
};
const onMonday = past("from Friday 15:00", [], friday);
const [monday, saturday] = ["2026-03-09T03:00:00.000Z", "2026-03-07T03:00:00.000Z"];

const moves: [what: string, promise: ReturnType<typeof past>, other: Partial<WorkingCalendar>, expected: unknown[]][] =
  [
    ["the same hours move nothing", onMonday, {}, []],
    [
      "a make-up Saturday brings it forward",
      onMonday,
      { workingDays: ["2026-03-07"] },
      [["from Friday 15:00", monday, saturday]],
    ],
    [
      "a holiday on Monday puts it off by a day",
      onMonday,
      { closedDays: ["2026-03-09"] },
      [["from Friday 15:00", monday, "2026-03-10T03:00:00.000Z"]],
    ],
    ["a holiday after it is due moves nothing", onMonday, { closedDays: ["2026-03-10"] }, []],
    [
      "what stands still has no due moment to move",
      past("paused", [paused], friday),
      { closedDays: ["2026-03-09"] },
      [],
    ],
    ["a date that was promised stays", byDate, { closedDays: ["2026-03-05"] }, []],
  ];
for (const [what, promise, other, expected] of moves)
  test(what, () =>
    assert.deepEqual(
      movedBy([promise], { calendar: week(other) }, "2026-03-06T09:00:00.000Z").map(({ id, dueAt, wouldBeDueAt }) => [
        id,
        dueAt,
        wouldBeDueAt,
      ]),
      expected,
    ),
  );
