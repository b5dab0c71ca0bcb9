import assert from "node:assert/strict";
import { test } from "node:test";
import { WorkingCalendar } from "../calendar/calendar-rules.ts";
import { hour } from "../kit/instant.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import { whatIf } from "./what-if.ts";

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
