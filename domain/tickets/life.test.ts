import { test } from "node:test";
import assert from "node:assert/strict";
import type { Happening } from "./happening.ts";
import { canHappen, lifeOf } from "./life.ts";
import { ticketStates, type TicketState } from "./ticket.ts";

const lin = "0198a000-0000-7000-8000-000000000001";
const he = "0198a000-0000-7000-8000-000000000002";
const reported: Happening = {
  kind: "reported",
  reporter: { name: "陳怡" },
  channel: "phone",
  receivedAt: "2026-03-02T01:00:00.000Z",
  urgency: "high",
};
const to = (engineerId: string): Happening => ({
  kind: "assigned",
  engineerId,
  engineerName: "林工",
  why: "",
  reasons: [],
  as: "manager",
  from: null,
});
const contacted: Happening = { kind: "contacted", way: "phone", with: "陳怡", text: "" };
const helpAsked: Happening = { kind: "help-asked", why: "no spare key" };
const helpGiven: Happening = { kind: "help-given", text: "I join the call" };
const visit = (needed: boolean): Happening => ({ kind: "visit-decided", needed, why: "fan noise" });
const waiting: Happening = { kind: "waiting", reason: "part-on-order", evidence: "order 17" };
const resumed: Happening = { kind: "resumed", text: "" };
const solved: Happening = {
  kind: "solved",
  record: { symptom: "s", cause: "c", component: "c", action: "a", result: "fixed" },
};
const calledBack = (final: boolean): Happening => ({
  kind: "called-back",
  outcome: final ? "satisfied" : "not-reached",
  attempt: 1,
  final,
  rating: null,
  comment: "",
});
const reopened: Happening = { kind: "reopened", why: "it switches off again" };
const closed: Happening = { kind: "closed", result: "fixed", text: "" };

const stories: readonly [string, readonly Happening[], TicketState][] = [
  ["a report", [reported], "reported"],
  ["an assignment", [reported, to(lin)], "assigned"],
  ["a first contact", [reported, to(lin), contacted], "in-contact"],
  ["a reassignment after the contact keeps the state", [reported, to(lin), contacted, to(he)], "in-contact"],
  ["a second contact changes nothing", [reported, to(lin), contacted, contacted], "in-contact"],
  ["help asked", [reported, to(lin), contacted, helpAsked], "help-asked"],
  ["help given", [reported, to(lin), contacted, helpAsked, helpGiven], "in-contact"],
  ["help given before any contact", [reported, to(lin), helpAsked, helpGiven], "assigned"],
  ["a visit is needed", [reported, to(lin), contacted, visit(true)], "visit-needed"],
  ["a visit is not needed", [reported, to(lin), contacted, visit(false)], "in-contact"],
  ["waiting", [reported, to(lin), contacted, waiting], "waiting"],
  [
    "after the wait it goes on where it stood",
    [reported, to(lin), contacted, visit(true), waiting, resumed],
    "visit-needed",
  ],
  ["solved while waiting", [reported, to(lin), contacted, waiting, solved], "solved"],
  ["a call back that reached nobody", [reported, to(lin), contacted, solved, calledBack(false)], "solved"],
  ["called back", [reported, to(lin), contacted, solved, calledBack(true)], "called-back"],
  ["closed", [reported, to(lin), contacted, solved, calledBack(true), closed], "closed"],
  ["reopened goes back to its engineer", [reported, to(lin), contacted, solved, reopened], "assigned"],
  ["notes change nothing", [reported, { kind: "noted", text: "hm" }], "reported"],
];

for (const [name, events, state] of stories)
  test(`${name}: ${state}`, () => {
    const all = events.map((what) => ({ what, at: "2026-03-02T01:00:00.000Z" }));
    assert.equal(lifeOf(all).state, state);
    events.forEach((what, place) => {
      if (place > 0) assert.ok(canHappen(lifeOf(all.slice(0, place)).state, what.kind), `${what.kind} could happen`);
    });
  });

test("a reopened ticket begins anew: its first contact is still to be made", () => {
  const events = [reported, to(lin), contacted, solved, reopened];
  const life = lifeOf(events.map((what) => ({ what, at: "2026-03-02T01:00:00.000Z" })));
  assert.deepEqual([life.firstContactAt, life.solvedAt, life.engineerId], [null, null, lin]);
});

const allowed: Partial<Record<Happening["kind"], readonly TicketState[]>> = {
  assigned: ["reported", "assigned", "in-contact", "help-asked", "visit-needed", "waiting"],
  contacted: ["assigned", "in-contact", "help-asked", "visit-needed", "waiting"],
  "help-asked": ["assigned", "in-contact", "visit-needed", "waiting"],
  "help-given": ["help-asked"],
  "visit-decided": ["assigned", "in-contact", "help-asked", "visit-needed", "waiting"],
  waiting: ["assigned", "in-contact", "help-asked", "visit-needed"],
  resumed: ["waiting"],
  solved: ["in-contact", "help-asked", "visit-needed", "waiting"],
  "called-back": ["solved"],
  closed: ["called-back"],
  reopened: ["solved", "called-back", "closed"],
  noted: ticketStates,
  attached: ticketStates,
  corrected: ticketStates.filter((state) => state !== "closed"),
};

for (const [kind, states] of Object.entries(allowed) as [Happening["kind"], readonly TicketState[]][])
  test(`${kind} can happen in ${states.length} states and in no other`, () => {
    for (const state of ticketStates) assert.equal(canHappen(state, kind), states.includes(state), state);
  });
