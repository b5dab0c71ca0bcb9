import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseInAddress } from "./clause-in-address.ts";

const cases: [name: string, search: string, clause: string | null][] = [
  ["a link typed by hand", "?clause=4.10", "4.10"],
  ["what the router writes", "?clause=%224.10%22", "4.10"],
  ["with a day beside it", "?at=2026-03-01&clause=3.6.A", "3.6.A"],
  ["none", "?at=2026-03-01", null],
  ["an empty one", "?clause=", null],
];
for (const [name, search, clause] of cases)
  test(`the clause in an address: ${name}`, () => assert.equal(clauseInAddress(search), clause));
