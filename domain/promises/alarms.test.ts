import assert from "node:assert/strict";
import { test } from "node:test";
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
const breach = fired("breach", 4 * hour + 1);
const rung1 = (answered: boolean) => fired("rung:1", 4 * hour + 1, answered);
const pause: PromiseEvent = { ...by, kind: "paused", at: at(hour), reason: "site-access", evidence: "x" };
const resume: PromiseEvent = { ...by, kind: "resumed", at: at(2 * hour) };
const done: PromiseEvent = { ...by, kind: "kept", at: at(hour), evidence: { kind: "x" } };

const cases: [name: string, events: PromiseEvent[], fired: FiredAlarm[], key: string | null, at: Duration | null][] = [
  ["first the warning at half time", [], [], "warning:0.5", 2 * hour],
  ["then the first rung", [], [warned], "rung:0", 3.2 * hour],
  ["answered in time, the breach comes next", [], [warned, rung0(true)], "breach", 4 * hour + 1],
  ["unanswered, it climbs early", [], [warned, rung0(false)], "rung:1", 3.2 * hour + 10 * minute],
  ["at the breach the breach goes before its rung", [], [warned, rung0(true)], "breach", 4 * hour + 1],
  ["and its rung follows at the same moment", [], [warned, rung0(true), breach], "rung:1", 4 * hour + 1],
  ["after the breach it climbs again", [], [warned, rung0(true), breach, rung1(false)], "rung:2", 4.5 * hour + 1],
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
  });

test("without budget or date nothing ever goes off", () => {
  assert.equal(nextAlarm({ ...terms, budgetMs: null }, [], []), null);
});
