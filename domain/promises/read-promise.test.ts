import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hour, instantAt, minute, msOf, plus, type Duration } from "../kit/instant.ts";
import { text } from "../kit/language.ts";
import { WorkingCalendar } from "../calendar/calendar-rules.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import { readPromise, type Reading } from "./read-promise.ts";

const nine = "2026-03-02T01:00:00.000Z"; // Monday 09:00 in Shanghai
const at = (after: Duration) => plus(nine, after);
const by = { byId: null, byName: "Kept" };
const paused = (after: Duration): PromiseEvent => ({
  ...by,
  kind: "paused",
  at: at(after),
  reason: "site-access",
  evidence: "mail",
});
const resumed = (after: Duration): PromiseEvent => ({ ...by, kind: "resumed", at: at(after) });
const kept = (after: Duration): PromiseEvent => ({ ...by, kind: "kept", at: at(after), evidence: { kind: "test" } });
const lapsed = (after: Duration): PromiseEvent => ({
  ...by,
  kind: "lapsed",
  at: at(after),
  says: text("甲", "甲", "turned away"),
});
const released = (after: Duration): PromiseEvent => ({ ...by, kind: "released", at: at(after), why: "test" });

const terms = (more: Partial<PromiseTerms> = {}): PromiseTerms => ({
  clause: "3.6.4",
  clauseVersion: 1,
  startedAt: nine,
  begunBy: { kind: "test" },
  budgetMs: 4 * hour,
  fixedDueAt: null,
  calendar: null,
  warnings: [0.5, 0.8],
  ladder: [],
  ...more,
});

const office = WorkingCalendar.parse({
  zone: "Asia/Shanghai",
  weekly: { mon: hours(), tue: hours(), wed: hours(), thu: hours(), fri: hours(), sat: [], sun: [] },
});
const closed = WorkingCalendar.parse({
  zone: "Asia/Shanghai",
  weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
});

type Case = [name: string, terms: PromiseTerms, events: PromiseEvent[], now: Duration, expected: Partial<Reading>];
const cases: Case[] = [
  [
    "what can no longer be kept is broken, though its time was not up",
    terms(),
    [lapsed(hour)],
    9 * hour,
    { state: "broken", verdict: "broken", brokenAt: at(hour), endedAt: at(hour), verdictWithoutPauses: "broken" },
  ],
  [
    "what was late already broke when its time was up",
    terms(),
    [lapsed(5 * hour)],
    9 * hour,
    { state: "broken", brokenAt: at(4 * hour), endedAt: at(5 * hour) },
  ],
  [
    "it runs",
    terms(),
    [],
    hour,
    { state: "running", verdict: null, dueAt: at(4 * hour), usedMs: hour, remainingMs: 3 * hour },
  ],
  [
    "kept within its time",
    terms(),
    [kept(hour)],
    9 * hour,
    { state: "kept", verdict: "kept", usedMs: hour, endedAt: at(hour) },
  ],
  ["kept at the very last moment is kept", terms(), [kept(4 * hour)], 9 * hour, { state: "kept", brokenAt: null }],
  [
    "a millisecond later is broken",
    terms(),
    [kept(4 * hour + 1)],
    9 * hour,
    { state: "broken", brokenAt: at(4 * hour) },
  ],
  ["a millisecond before its due moment it runs", terms(), [], 4 * hour - 1, { state: "running", remainingMs: 1 }],
  ["open at its due moment it is broken", terms(), [], 4 * hour, { state: "broken", remainingMs: 0 }],
  ["past it it is, though still open", terms(), [], 5 * hour, { state: "broken", endedAt: null, remainingMs: -hour }],
  [
    "a pause stops the clock where it stands",
    terms(),
    [paused(hour)],
    9 * hour,
    { state: "paused", usedMs: hour, dueAt: null },
  ],
  [
    "after a pause the due moment lies later",
    terms(),
    [paused(hour), resumed(3 * hour)],
    4 * hour,
    { state: "running", usedMs: 2 * hour, dueAt: at(6 * hour) },
  ],
  [
    "without pauses it would have been broken",
    terms(),
    [paused(hour), resumed(3 * hour), kept(5 * hour)],
    9 * hour,
    { state: "kept", verdictWithoutPauses: "broken", usedMs: 3 * hour, usedWithPausesMs: 5 * hour },
  ],
  [
    "a pause after the breach does not mend it",
    terms(),
    [paused(5 * hour)],
    6 * hour,
    { state: "broken", usedMs: 5 * hour },
  ],
  [
    "paused twice at once is paused once",
    terms(),
    [paused(hour), paused(2 * hour), resumed(3 * hour)],
    4 * hour,
    { usedMs: 2 * hour },
  ],
  [
    "ended while paused",
    terms(),
    [paused(hour), kept(9 * hour)],
    10 * hour,
    { state: "kept", usedMs: hour, wallMs: 9 * hour },
  ],
  [
    "released is neither kept nor broken",
    terms(),
    [released(9 * hour)],
    10 * hour,
    { state: "released", verdict: "released", verdictWithoutPauses: null },
  ],
  ["no budget at all is due at once", terms({ budgetMs: 0 }), [], 1, { state: "broken", dueAt: nine }],
  ["no budget, but done at once", terms({ budgetMs: 0 }), [kept(0)], hour, { state: "kept" }],
  ["a budget below nothing is due at once too", terms({ budgetMs: -hour }), [], hour, { state: "broken", dueAt: nine }],
  [
    "neither budget nor date never falls due",
    terms({ budgetMs: null }),
    [],
    9_999 * hour,
    { state: "running", dueAt: null, remainingMs: null },
  ],
  [
    "a date promised",
    terms({ budgetMs: null, fixedDueAt: at(48 * hour) }),
    [],
    hour,
    { state: "running", dueAt: at(48 * hour), remainingMs: 47 * hour },
  ],
  [
    "the night does not count",
    terms({ calendar: office, startedAt: at(7 * hour) }),
    [],
    9 * hour,
    { dueAt: at(26 * hour), usedMs: 2 * hour, wallMs: 2 * hour },
  ],
  [
    "a pause over the lunch break is not counted twice",
    terms({ calendar: office, budgetMs: 8 * hour }),
    [paused(3 * hour), resumed(4 * hour)],
    5 * hour,
    { usedMs: 4 * hour },
  ],
  [
    "a calendar that never opens never falls due",
    terms({ calendar: closed }),
    [],
    99 * hour,
    { state: "running", dueAt: null, usedMs: 0 },
  ],
  ["what happens later is not known yet", terms(), [kept(3 * hour)], hour, { state: "running" }],
];

for (const [name, of, events, now, expected] of cases)
  test(name, () => {
    const reading = readPromise(of, events, at(now));
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map((key) => [key, reading[key as keyof Reading]])),
      expected,
    );
  });

const moments = fc
  .array(fc.integer({ min: 0, max: 20 * 60 }), { maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b));
const histories = moments.map((list) => list.map((m, i) => (i % 2 === 0 ? paused(m * minute) : resumed(m * minute))));

test("a clock never runs backwards", () => {
  fc.assert(
    fc.property(
      histories,
      fc.integer({ min: 0, max: 30 * 60 }),
      fc.integer({ min: 0, max: 600 }),
      (events, now, later) => {
        const before = readPromise(terms({ calendar: office }), events, at(now * minute));
        const after = readPromise(terms({ calendar: office }), events, at((now + later) * minute));
        assert.ok(after.usedMs >= before.usedMs);
        if (before.brokenAt !== null) assert.equal(after.state, "broken");
      },
    ),
  );
});

test("pausing and resuming at once changes nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 900 }), (pause, now) => {
      const events = [paused(pause * minute), resumed(pause * minute)];
      const { state, dueAt, usedMs } = readPromise(terms(), events, at(now * minute));
      const plain = readPromise(terms(), [], at(now * minute));
      assert.deepEqual({ state, dueAt, usedMs }, { state: plain.state, dueAt: plain.dueAt, usedMs: plain.usedMs });
    }),
  );
});

test("the time used never passes the time gone by, and pauses only lengthen", () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 30 * 60 }), (events, now) => {
      const reading = readPromise(terms(), events, at(now * minute));
      assert.ok(reading.usedMs <= reading.wallMs);
      if (reading.dueAt) assert.ok(msOf(reading.dueAt) >= msOf(instantAt(msOf(nine) + 4 * hour)));
    }),
  );
});

function hours(): [string, string][] {
  return [
    ["09:00", "12:00"],
    ["13:00", "18:00"],
  ];
}
