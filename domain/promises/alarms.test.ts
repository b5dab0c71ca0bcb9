import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarRules } from "../calendar/calendar-rules.ts";
import { WorkingCalendar } from "../calendar/calendar-rules.ts";
import { hour, minute, plus, type Duration } from "../kit/instant.ts";
import { nextAlarm, type FiredAlarm } from "./alarms.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";

const start = "2026-03-02T01:00:00.000Z";
const at = (after: Duration) => plus(start, after);
const by = { byId: null, byName: "Kept" };
const terms: PromiseTerms = {
  clause: "3.6.4",
  clauseVersion: 1,
  startedAt: start,
  begunBy: { kind: "test" },
  budgetMs: 4 * hour,
  fixedDueAt: null,
  calendar: null,
  warnings: [0.5],
  ladder: [
    { at: 0.8, tells: ["debtor"], wants: "decide", climbsAfterMs: 10 * minute },
    { at: 1, tells: ["supervisor"], wants: "act", climbsAfterMs: 30 * minute },
    { at: { afterMs: hour }, tells: ["administrator"], wants: null, climbsAfterMs: null },
  ],
};
const fired = (key: string, after: Duration, answered = false): FiredAlarm => ({
  key,
  firedAt: at(after),
  answeredAt: answered ? at(after + minute) : null,
});
const warned = fired("warning:0.5", 2 * hour);
const rung0 = (answered: boolean) => fired("rung:0", 3.2 * hour, answered);
const breach = fired("breach", 4 * hour);
const rung1 = (answered: boolean) => fired("rung:1", 4 * hour, answered);
const pause: PromiseEvent = { ...by, kind: "paused", at: at(hour), reason: "site-access", evidence: "x" };
const resume: PromiseEvent = { ...by, kind: "resumed", at: at(2 * hour) };
const done: PromiseEvent = { ...by, kind: "kept", at: at(hour), evidence: { kind: "x" } };

const cases: [name: string, events: PromiseEvent[], fired: FiredAlarm[], key: string | null, at: Duration | null][] = [
  ["first the warning at half time", [], [], "warning:0.5", 2 * hour],
  ["then the first rung", [], [warned], "rung:0", 3.2 * hour],
  ["answered in time, the breach comes next", [], [warned, rung0(true)], "breach", 4 * hour],
  ["unanswered, it climbs early", [], [warned, rung0(false)], "rung:1", 3.2 * hour + 10 * minute],
  ["at the breach the breach goes before its rung", [], [warned, rung0(true)], "breach", 4 * hour],
  ["and its rung follows at the same moment", [], [warned, rung0(true), breach], "rung:1", 4 * hour],
  ["after the breach it climbs again", [], [warned, rung0(true), breach, rung1(false)], "rung:2", 4.5 * hour],
  ["answered, the top is told at its own time", [], [warned, rung0(true), breach, rung1(true)], "rung:2", 5 * hour],
  [
    "nothing is left above the top",
    [],
    [warned, rung0(true), breach, rung1(true), fired("rung:2", 5 * hour)],
    null,
    null,
  ],
  ["while it is paused nothing goes off", [pause], [], null, null],
  ["after a pause everything lies later", [pause, resume], [], "warning:0.5", 3 * hour],
  ["once it is kept nothing goes off", [done], [], null, null],
];

for (const [name, events, alarms, key, after] of cases)
  test(name, () => {
    const next = nextAlarm(terms, events, alarms);
    assert.deepEqual(next && { key: next.step.key, at: next.at }, key && { key, at: at(after ?? 0) });
    assert.equal(next?.climbed ?? false, name.includes("climbs"));
  });

test("without budget or date nothing ever goes off", () => {
  assert.equal(nextAlarm({ ...terms, budgetMs: null }, [], []), null);
});

test("of no time at all nothing warns before it is up", () => {
  assert.equal(nextAlarm({ ...terms, budgetMs: 0 }, [], [])?.step.key, "breach");
});

test("a rung that wants nothing does not hold up the climbing", () => {
  const ladder: PromiseTerms["ladder"] = [
    { at: 1, tells: ["supervisor"], wants: "act", climbsAfterMs: hour },
    { at: 1, tells: ["sales-owner"], wants: null, climbsAfterMs: null },
    { at: { afterMs: 9 * hour }, tells: ["administrator"], wants: "act", climbsAfterMs: null },
  ];
  const soFar = [warned, breach, fired("rung:0", 4 * hour), fired("rung:1", 4 * hour)];
  const next = nextAlarm({ ...terms, ladder }, [], soFar);
  assert.deepEqual([next?.step.key, next?.at], ["rung:2", at(5 * hour)]);
});

test("a pause leaves the time to answer as it was", () => {
  const later: PromiseEvent[] = [
    { ...by, kind: "paused", at: at(3.25 * hour), reason: "site-access", evidence: "x" },
    { ...by, kind: "resumed", at: at(9 * hour) },
  ];
  assert.equal(nextAlarm(terms, later, [warned, rung0(false)])?.at, at(9 * hour + 7 * minute));
});

test("nobody is called at night for what runs by office hours", () => {
  const open: [string, string][] = [["09:00", "18:00"]];
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  const weekly = Object.fromEntries(days.map((day) => [day, open])) as CalendarRules["weekly"];
  const calendar = WorkingCalendar.parse({ zone: "Asia/Shanghai", weekly });
  const late = { ...terms, calendar, startedAt: at(6 * hour) };
  const asked = [{ ...warned }, { ...rung0(false), firedAt: at(8.95 * hour) }];
  assert.equal(nextAlarm(late, [], asked)?.at, at(24 * hour + 7 * minute));
});
