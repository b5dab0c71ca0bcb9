import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft, type DraftTyped } from "./draft.ts";
import { missingForTicket, missingToFinish, nextStep, pathOf, readSteps, stepBefore, type CallFacts } from "./steps.ts";

const customerId = "01960000-0000-7000-8000-000000000001";
const ticketId = "01960000-0000-7000-8000-000000000002";
const nothing: CallFacts = { promised: false, ticket: false };
const draft = (typed: DraftTyped) => Draft.parse(typed);
const known = { company: { customerId } };
const caller = { caller: { name: "陳怡", phone: "021-68881234" } };
const fault = { fault: { faultText: "斷電" } };

const states = (typed: DraftTyped, facts = nothing) =>
  Object.fromEntries(readSteps(draft(typed), facts).map(({ step, state }) => [step, state]));

test("a fault takes the eight steps of the charter in their order", () => {
  const clauses = readSteps(draft({}), nothing).map(({ clause }) => clause);
  assert.deepEqual(clauses, ["3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5", "3.5.6", "3.5.7", "3.5.8"]);
});

for (const [name, typed, facts, missing] of [
  ["an empty call lacks company, caller and fault", {}, nothing, ["company", "caller", "what-happens"]],
  ["an unknown company needs a name", { company: { unknown: true }, ...caller, ...fault }, nothing, ["company-name"]],
  [
    "a contact on record has to say yes",
    { ...known, caller: { contactId: customerId }, ...fault },
    nothing,
    ["caller"],
  ],
  ["a new caller leaves a number", { ...known, caller: { name: "陳怡" }, ...fault }, nothing, ["number"]],
  [
    "an urgency set otherwise has a reason",
    { ...known, ...caller, fault: { faultText: "斷電", urgency: "low" } },
    nothing,
    ["reason"],
  ],
  ["joining a ticket needs no fault told again", { ...known, ...caller, sameAs: ticketId }, nothing, []],
  ["a promise is asked for, not forced", { ...known, ...caller, ...fault }, nothing, []],
] satisfies [string, DraftTyped, CallFacts, string[]][])
  test(`before a ticket: ${name}`, () =>
    assert.deepEqual(missingForTicket(draft(typed)), missing, JSON.stringify(facts)));

for (const [name, typed, facts, missing] of [
  ["a fault needs its ticket", {}, nothing, ["ticket"]],
  ["a fault with its ticket is finished", {}, { promised: true, ticket: true }, []],
  [
    "what was promised needs a ticket, also when the caller is lost",
    { outcome: "cut-off" },
    { promised: true, ticket: false },
    ["ticket"],
  ],
  ["a wrong number needs nothing", { outcome: "wrong-number" }, nothing, []],
  ["a question needs words", { outcome: "question" }, nothing, ["words"]],
  ["a complaint is finished with its words alone", { outcome: "complaint", note: { text: "態度" } }, nothing, []],
  [
    "about a ticket needs to know which",
    { outcome: "existing-ticket", note: { text: "何時好" } },
    nothing,
    ["about-ticket"],
  ],
] satisfies [string, DraftTyped, CallFacts, string[]][])
  test(`to finish: ${name}`, () => assert.deepEqual(missingToFinish(draft(typed), facts), missing));

test("the path is guided, not rigid: any step can be gone to first, and the others stay open", () => {
  const read = states({ ...fault, step: "promise" });
  assert.deepEqual([read["company"], read["fault"], read["promise"], read["ticket"]], ["open", "done", "now", "open"]);
});

test("following and calling back come after the ticket", () => {
  const after = states({}, { promised: true, ticket: true });
  assert.deepEqual([after["follow"], after["call-back"]], ["later", "later"]);
});

test("joining a ticket that runs needs no second promise, and going on skips it", () => {
  const joined = draft({ ...known, ...caller, sameAs: ticketId, step: "fault" });
  assert.equal(readSteps(joined, nothing).find(({ step }) => step === "promise")?.state, "not-needed");
  assert.equal(nextStep(joined, nothing), "ticket");
});

test("Enter goes on and the arrow goes back, to the ends of the path", () => {
  assert.equal(nextStep(draft({ step: "contact" }), nothing), "fault");
  assert.equal(stepBefore(draft({ step: "contact" })), "record");
  assert.equal(stepBefore(draft({ step: "company" })), null);
  assert.equal(nextStep(draft({ outcome: "question", step: "note" }), nothing), null);
  assert.deepEqual(pathOf("wrong-number"), ["note"]);
});
