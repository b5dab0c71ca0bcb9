import assert from "node:assert/strict";
import { test } from "node:test";
import { WorkingCalendar } from "../calendar/calendar-rules.ts";
import { text } from "../kit/language.ts";
import { hour, minute, plus, type Duration } from "../kit/instant.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import { readPromise } from "./read-promise.ts";
import { traceOf, type ToldAlarm, type TraceNames } from "./trace.ts";

const nine = "2026-03-02T01:00:00.000Z";
const at = (after: Duration) => plus(nine, after);
const lin = { byId: null, byName: "林工" };
const names: TraceNames = { starts: "report-received", stops: "fault-solved", calendar: null };
const terms: PromiseTerms = {
  clause: "3.6.6",
  clauseVersion: 1,
  startedAt: nine,
  begunBy: { kind: "report" },
  budgetMs: 48 * hour,
  fixedDueAt: null,
  calendar: null,
  warnings: [0.5],
  ladder: [{ at: 0.5, tells: ["debtor"], wants: "decide", climbsAfterMs: hour }],
};
const paused: PromiseEvent = { ...lin, kind: "paused", at: at(hour), reason: "site-access", evidence: "門口無人" };
const resumed: PromiseEvent = { ...lin, kind: "resumed", at: at(3 * hour) };
const kept = (after: Duration): PromiseEvent => ({ ...lin, kind: "kept", at: at(after), evidence: { kind: "x" } });
const alarms: ToldAlarm[] = [
  { key: "warning:0.5", firedAt: at(26 * hour), told: [], climbed: false, answeredAt: null, answeredBy: null },
  {
    key: "rung:0",
    firedAt: at(26 * hour),
    told: ["林工", "何經理"],
    climbed: false,
    answeredAt: at(27 * hour),
    answeredBy: "何經理",
  },
];
const told = (of: PromiseTerms, events: PromiseEvent[], sounded: ToldAlarm[], now: Duration, as: TraceNames = names) =>
  traceOf(of, events, sounded, readPromise(of, events, at(now)), as).map(({ says }) => says.en);

test("a kept promise, from its beginning to its judgement", () => {
  assert.deepEqual(told(terms, [paused, resumed, kept(30 * hour)], alarms, 40 * hour), [
    "The promise began: the report is received.",
    "It is to be kept within 48 hours, counted round the clock.",
    "The clock was paused: No access to the site. Evidence: 門口無人 (noted by 林工).",
    "The clock ran on after 2 h (林工).",
    "50 % of the time was used.",
    "Told to decide: 林工, 何經理.",
    "何經理 took it up.",
    "Done: the fault is solved (林工).",
    "It is to be kept by this moment.",
    "The promise was kept, in 1 d 4 h.",
  ]);
});

test("what can no longer be kept says why, and not that its time was used up", () => {
  const says = text("總機轉走", "总机转走", "the telephone system turned the call away");
  assert.deepEqual(told(terms, [{ ...lin, kind: "lapsed", at: at(hour), says }], [], 60 * hour).slice(-2), [
    "It could no longer be kept: the telephone system turned the call away.",
    "The promise was broken.",
  ]);
});

test("kept late, and only by its pauses", () => {
  assert.deepEqual(told(terms, [kept(50 * hour)], [], 60 * hour).slice(-3), [
    "The time was used up and it had not been kept.",
    "Done: the fault is solved (林工).",
    "The promise was broken: 2 d 2 h used, 2 h late.",
  ]);
  assert.deepEqual(told(terms, [paused, resumed, kept(49 * hour)], [], 60 * hour).slice(-2), [
    "The promise was kept, in 1 d 23 h.",
    "Had the pauses counted, it would have been broken.",
  ]);
});

test("a deputy who was told is named with the one they stood in for", () => {
  const stoodIn: ToldAlarm = {
    ...(alarms[0] as ToldAlarm),
    key: "rung:0",
    told: ["林工", { name: "沈組長", insteadOf: "何經理" }],
  };
  const steps = traceOf(terms, [], [stoodIn], readPromise(terms, [], at(27 * hour)), names).flatMap(({ says }) => [
    says.en,
    says["zh-Hant"],
  ]);
  assert.ok(
    steps.some((says) => says.includes("林工, 沈組長 (for 何經理)")),
    steps.join("\n"),
  );
  assert.ok(steps.some((says) => says.includes("林工、沈組長（代 何經理）")));
});

test("a rung told early says why", () => {
  const early = alarms.map((alarm) => ({ ...alarm, climbed: true, answeredAt: null }));
  assert.ok(
    told(terms, [], early, 27 * hour).includes("Nobody had acted, so it went up. Told to decide: 林工, 何經理."),
  );
});

test("broken and still owed, paused, released, without a time", () => {
  assert.equal(told(terms, [], [], 49 * hour).at(-1), "The promise is broken: 1 h late and still owed.");
  assert.equal(told(terms, [paused], [], 2 * hour).at(-1), "Paused: 1 h used, 1 d 23 h left.");
  const released: PromiseEvent = { ...lin, kind: "released", at: at(minute), why: "joined" };
  assert.equal(told(terms, [released], [], hour).at(-1), "Released; it counts neither way.");
  const free = told({ ...terms, budgetMs: null }, [], [], hour);
  assert.deepEqual([free[1], free.at(-1)], ["This clause sets no time.", "Running for 1 h."]);
});

test("the calendar is named, and a year whose holidays are unknown", () => {
  const weekly = { mon: [["09:00", "18:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const calendar = WorkingCalendar.parse({ zone: "Asia/Shanghai", weekly, holidays: "mainland-china", version: 3 });
  const office = { ...names, calendar: text("辦公", "办公", "Office") };
  const steps = told({ ...terms, calendar, startedAt: "2040-03-05T01:00:00.000Z" }, [], [], hour, office);
  assert.equal(steps[1], "It is to be kept within 48 hours of working time by “Office”, version 3 (Asia/Shanghai).");
  assert.equal(steps[2], "The holidays of 2040 are not known yet; the usual week was counted.");
});

test("each sentence stands in three languages with nothing left open", () => {
  const reading = readPromise(terms, [paused, resumed, kept(30 * hour)], at(40 * hour));
  for (const { says } of traceOf(terms, [paused, resumed, kept(30 * hour)], alarms, reading, names))
    for (const words of Object.values(says)) assert.doesNotMatch(words, /[{}]|undefined/);
});
