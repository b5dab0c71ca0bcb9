import assert from "node:assert/strict";
import { test } from "node:test";
import { text } from "../kit/language.ts";
import type { Field, FieldValue, FieldValues } from "./field.ts";
import { fits, missingFields, seesField, valueInWords } from "./field-rules.ts";

const id = "0199f2c4-0000-7000-8000-000000000001";
const other = "0199f2c4-0000-7000-8000-000000000002";
const field = (more: Partial<Field> = {}): Field => ({
  id,
  name: text("電壓", "电压", "Voltage"),
  kind: "number",
  unit: "V",
  choices: [],
  need: "always",
  when: null,
  on: { urgencies: [], families: [], machines: [] },
  askedOnCall: false,
  shownTo: [],
  place: 1,
  retiredAt: null,
  version: 1,
  ...more,
});
const ticket = { urgency: "high" as const, symptomCodes: ["power.ups-alarm"], machineText: "UPS-20k" };
const on = (more: Partial<Field["on"]>) => field({ on: { urgencies: [], families: [], machines: [], ...more } });

const needs: [name: string, one: Field, values: FieldValues, moment: "now" | "solving", missing: boolean][] = [
  ["what is always needed and empty is missing", field(), {}, "now", true],
  ["zero is an answer", field(), { [id]: 0 }, "now", false],
  ["no is an answer", field({ kind: "yes-no" }), { [id]: false }, "now", false],
  ["nothing chosen of several is no answer", field({ kind: "choices" }), { [id]: [] }, "now", true],
  ["what is needed for solving is not missing before", field({ need: "solving" }), {}, "now", false],
  ["what is needed for solving is missing then", field({ need: "solving" }), {}, "solving", true],
  ["what is never needed is never missing", field({ need: "never" }), {}, "solving", false],
  ["retired fields ask for nothing", field({ retiredAt: "2026-03-01T00:00:00.000Z" }), {}, "solving", false],
  ["another field has the value", field({ when: { fieldId: other, is: ["true"] } }), { [other]: true }, "now", true],
  [
    "another field has another value",
    field({ when: { fieldId: other, is: ["true"] } }),
    { [other]: false },
    "now",
    false,
  ],
  ["another field is empty", field({ when: { fieldId: other, is: ["a"] } }), {}, "now", false],
  ["one of several chosen", field({ when: { fieldId: other, is: ["a"] } }), { [other]: ["b", "a"] }, "now", true],
  ["a ticket of this urgency", on({ urgencies: ["high"] }), {}, "now", true],
  ["a ticket of another urgency", on({ urgencies: ["low"] }), {}, "now", false],
  ["a fault of this family", on({ families: ["power"] }), {}, "now", true],
  ["a machine by its words", on({ machines: ["ups"] }), {}, "now", true],
  ["another machine", on({ machines: ["printer"] }), {}, "now", false],
];
for (const [name, one, values, moment, missing] of needs)
  test(name, () => assert.equal(missingFields([one], values, ticket, moment).length === 1, missing));

const choices = [{ key: "a", says: text("甲", "甲", "A") }];
const answers: [kind: Field["kind"], value: FieldValue, fits: boolean][] = [
  ["text", "words", true],
  ["text", "", false],
  ["number", 12.5, true],
  ["number", "12", false],
  ["number", Number.NaN, false],
  ["date", "2026-03-02", true],
  ["date", "2.3.2026", false],
  ["choice", "a", true],
  ["choice", "b", false],
  ["choices", ["a"], true],
  ["choices", ["a", "b"], false],
  ["yes-no", true, true],
  ["yes-no", "true", false],
];
for (const [kind, value, is] of answers)
  test(`${kind} ${is ? "takes" : "refuses"} ${JSON.stringify(value)}`, () =>
    assert.equal(fits({ kind, choices }, value), is));

test("an answer is said with its unit and the words of its choices", () => {
  assert.equal(valueInWords(field(), 230).en, "230 V");
  assert.equal(valueInWords(field({ kind: "choices", choices }), ["a", "gone"])["zh-Hant"], "甲、gone");
  assert.equal(valueInWords(field({ kind: "yes-no" }), false)["zh-Hans"], "否");
});

test("a field is seen by those it is shown to, and by administrators", () => {
  const someone = (role: "engineer" | "quality" | "administrator") =>
    ({ kind: "staff", id, name: "x", roles: [role], language: "en" }) as const;
  const shown = { shownTo: ["quality"] } as const;
  assert.deepEqual(
    (["engineer", "quality", "administrator"] as const).map((role) =>
      seesField(someone(role), { shownTo: [...shown.shownTo] }),
    ),
    [false, true, true],
  );
});
