import assert from "node:assert/strict";
import { test } from "node:test";
import { factorWanted } from "./factor-rule.ts";

const askedAt = "2026-03-02T01:00:00.000Z";
const cases: [what: string, graceDays: number, now: string, by: string, must: boolean][] = [
  ["there is a week from the first sign-in on", 7, "2026-03-05T01:00:00.000Z", "2026-03-09T01:00:00.000Z", false],
  ["then it has to be", 7, "2026-03-09T01:00:00.000Z", "2026-03-09T01:00:00.000Z", true],
  ["without days of grace it has to be at once", 0, askedAt, askedAt, true],
];
for (const [what, graceDays, now, by, must] of cases)
  test(what, () => assert.deepEqual(factorWanted({ askedAt, graceDays }, now), { by, must }));

test("of whom it is not asked, nothing is wanted", () => {
  assert.equal(factorWanted(null, askedAt), null);
});
