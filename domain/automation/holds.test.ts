import assert from "node:assert/strict";
import { test } from "node:test";
import { CalendarRules } from "../calendar/calendar-rules.ts";
import { hour } from "../kit/instant.ts";
import { stoppedBy, unmet, type Facts } from "./holds.ts";
import type { Condition } from "./rule.ts";

const customerId = "00000000-0000-7000-8000-000000000001";
const [fieldId, phases, both, yes, other] = [2, 3, 4, 5, 6].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
];
const nine: [string, string][] = [["09:00", "18:00"]];
const weekly = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] };
const facts: Facts = {
  ticket: {
    urgency: "high",
    customerId,
    channel: "phone",
    state: "reported",
    tags: ["vip"],
    machineText: "UPS 3000",
    faultText: "蜂鳴不停",
    errorText: "E-07",
    engineerId: null,
    receivedAt: "2026-03-02T01:00:00.000Z",
    symptomCodes: ["power.ups-alarm"],
  },
  importance: "key",
  fields: { [fieldId]: "three-phase", [phases]: 3, [both]: ["a", "b"], [yes]: false },
  clause: "3.5.5",
  calendars: new Map([["office", CalendarRules.parse({ zone: "Asia/Shanghai", weekly })]]),
  now: "2026-03-02T03:00:00.000Z",
};

const cases: [what: string, condition: Condition, holds: boolean][] = [
  ["one of several urgencies", { fact: "urgency", not: false, is: ["high", "critical"] }, true],
  ["not that urgency", { fact: "urgency", not: true, is: ["high"] }, false],
  ["a key customer", { fact: "importance", not: false, is: ["key"] }, true],
  ["this customer", { fact: "customer", not: false, is: [customerId] }, true],
  ["another channel", { fact: "channel", not: false, is: ["email"] }, false],
  ["the family of its symptom", { fact: "family", not: false, is: ["power", "network"] }, true],
  ["another family", { fact: "family", not: false, is: ["network"] }, false],
  ["a state", { fact: "state", not: false, is: ["reported"] }, true],
  ["a tag", { fact: "tag", not: false, is: ["vip"] }, true],
  ["no such tag", { fact: "tag", not: true, is: ["spare"] }, true],
  ["words in the machine, in any case", { fact: "words", not: false, is: ["ups"] }, true],
  ["words in the error text", { fact: "words", not: false, is: ["e-07"] }, true],
  ["words that are nowhere", { fact: "words", not: false, is: ["printer"] }, false],
  ["a field says it", { fact: "field", not: false, fieldId, is: ["one-phase", "Three-Phase"] }, true],
  ["a number in a field", { fact: "field", not: false, fieldId: phases, is: ["3"] }, true],
  ["one of several choices", { fact: "field", not: false, fieldId: both, is: ["b"] }, true],
  ["a no is an answer", { fact: "field", not: false, fieldId: yes, is: [] }, true],
  ["a field says something else", { fact: "field", not: false, fieldId: yes, is: ["true"] }, false],
  ["an empty field says nothing", { fact: "field", not: false, fieldId: other, is: [] }, false],
  ["assigned", { fact: "assigned", not: false }, false],
  ["not assigned", { fact: "assigned", not: true }, true],
  ["the clause that set it off", { fact: "clause", not: false, is: ["3.5.5"] }, true],
  ["older than an hour", { fact: "age", not: false, atLeastMs: hour }, true],
  ["exactly as old", { fact: "age", not: false, atLeastMs: 2 * hour }, true],
  ["not yet so old", { fact: "age", not: false, atLeastMs: 3 * hour }, false],
  ["within opening hours", { fact: "open", not: false, calendarId: "office" }, true],
  ["a calendar nobody made counts as closed", { fact: "open", not: false, calendarId: "gone" }, false],
];
for (const [what, condition, holds] of cases)
  test(`${what} ${holds ? "holds" : "does not hold"}`, () =>
    assert.deepEqual(unmet([condition], facts), holds ? [] : [condition]));

test("all of the conditions must hold, and those that don't are named in their order", () => {
  const [, notHigh, key] = cases.map(([, condition]) => condition);
  const email = cases[4]?.[1];
  assert.ok(notHigh && key && email);
  assert.deepEqual(unmet([notHigh, key, email], facts), [notHigh, email]);
  assert.deepEqual(unmet([], facts), []);
});

const stops: [what: string, chain: string[], ran: number, stopped: string | null][] = [
  ["set off by a person", [], 0, null],
  ["set off by another rule", ["b"], 3, null],
  ["set off by itself", ["a"], 0, "loop"],
  ["set off by itself by way of others", ["a", "b", "c"], 0, "loop"],
  ["an endless row of others", ["b", "c", "d", "e", "f", "g", "h", "i"], 0, "loop"],
  ["ten times within the hour", [], 10, "too-often"],
];
for (const [what, chain, ran, stopped] of stops)
  test(`${what}: ${stopped ?? "runs"}`, () => assert.equal(stoppedBy("a", chain, ran), stopped));
