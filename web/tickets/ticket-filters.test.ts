/// <reference types="node" />
import { test } from "node:test";
import assert from "node:assert/strict";
import { askFor, filtersIn } from "./ticket-filters.ts";

const cases: readonly [string, Record<string, unknown>, object][] = [
  ["nothing set: the open ones by clock", {}, { state: "open", limit: 60 }],
  ["my own", { view: "mine" }, { state: "open", mine: "true", limit: 60 }],
  [
    "the unassigned that press",
    { view: "unassigned", urgency: "high" },
    { state: "open", unassigned: "true", urgency: "high", limit: 60 },
  ],
  ["a state goes before the shelf", { view: "mine", state: "waiting" }, { state: "waiting", mine: "true", limit: 60 }],
  ["a number in the address is text", { q: 123 }, { state: "open", text: "123", limit: 60 }],
  [
    "what makes no sense is dropped",
    { view: "x", urgency: "y", state: "z", sort: "w", q: "" },
    { state: "open", limit: 60 },
  ],
];
for (const [name, search, asked] of cases) test(name, () => assert.deepEqual(askFor(filtersIn(search)), asked));
