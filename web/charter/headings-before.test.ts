import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseIds } from "@kept/domain/charter/clause.ts";
import { headingsBefore } from "./headings-before.ts";

const cases: [name: string, clause: string, above: string | undefined, headings: string[]][] = [
  ["the first clause opens its chapter", "1.1", undefined, ["1"]],
  ["the next one opens nothing", "1.2", "1.1", []],
  ["a new chapter", "2.1", "1.5", ["2"]],
  ["the steps of a call", "3.5.1", "3.4", ["3.5"]],
  ["the second step", "3.5.2", "3.5.1", []],
  ["support on site", "3.6.1", "3.5.8", ["3.6"]],
  ["a letter in place of a number", "3.6.A", "3.6.7", []],
  ["only clauses with a clock: chapter and part at once", "3.5.5", "2.5", ["3", "3.5"]],
];
for (const [name, clause, above, headings] of cases)
  test(`headings: ${name}`, () => assert.deepEqual(headingsBefore(clause, above), headings));

test("the whole charter opens every heading once", () => {
  const all = clauseIds.flatMap((id, index) => headingsBefore(id, clauseIds[index - 1]));
  assert.deepEqual(all, ["1", "2", "3", "3.5", "3.6", "4", "5", "6"]);
});
