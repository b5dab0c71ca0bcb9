import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClauseTerms } from "./clause.ts";
import { clauseByDefault } from "./clauses.ts";
import { termsOf, unfit } from "./new-terms.ts";

const now = "2026-03-02T01:00:00.000Z";
const clause = clauseByDefault("3.6.6");
const rungs = clause.ladder;
const cases: [name: string, change: Partial<ClauseTerms>, from: string, why: ReturnType<typeof unfit>][] = [
  ["a longer time", { figure: { kind: "within", ms: 72 * 3_600_000 } }, now, null],
  ["from next month", { warnings: [0.75] }, "2026-04-01T00:00:00.000Z", null],
  ["from yesterday", { warnings: [0.75] }, "2026-03-01T01:00:00.000Z", "clause-begins-in-past"],
  ["a cycle in place of a limit", { figure: { kind: "every", period: "P1M" } }, now, "clause-figure-unfit"],
  ["no figure any more", { figure: null }, now, "clause-figure-unfit"],
  ["a ladder upside down", { ladder: [...rungs].reverse() }, now, "clause-ladder-unordered"],
  ["nothing new", {}, now, "clause-unchanged"],
];
for (const [name, change, from, why] of cases)
  test(`a new version: ${name}`, () => {
    assert.equal(unfit(clause, { ...termsOf(clause), ...change }, from, now), why);
  });

test("a clause without a clock takes no ladder, but new words", () => {
  const manners = clauseByDefault("3.4");
  assert.equal(unfit(manners, { ...termsOf(manners), ladder: rungs }, now, now), "clause-not-measured");
  const texts = { ...manners.texts, title: clause.texts.title };
  assert.equal(unfit(manners, { ...termsOf(manners), texts }, now, now), null);
});
