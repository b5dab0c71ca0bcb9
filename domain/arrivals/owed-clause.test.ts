import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalKinds, type ArrivalKind } from "./arrival.ts";
import { owedClause } from "./owed-clause.ts";

const cases: Record<ArrivalKind, string | null> = {
  report: "3.3a",
  reply: null,
  "missed-call": "3.3a",
  "abandoned-call": "3.3a",
  fax: "3.2c",
  "unsent-fax": null,
  bounce: null,
  "automatic-answer": null,
  spam: null,
};
for (const kind of arrivalKinds)
  test(`${kind} begins ${cases[kind] ?? "no promise"}`, () => assert.equal(owedClause(kind), cases[kind]));
