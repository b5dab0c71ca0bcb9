import { test } from "node:test";
import assert from "node:assert/strict";
import { ticketNumbersMeant } from "./ticket-tail.ts";

const cases: readonly [string, string, string | null, number][] = [
  ["a whole number means itself", "F-2026-000123", "F-2026-000123", 1],
  ["a whole number however it is typed", "f2025-7", "F-2025-000007", 1],
  ["the end means this year's first", "123", "F-2026-000123", 3_000],
  ["full-width digits", "１２３", "F-2026-000123", 3_000],
  ["six digits are one number in each of three years", "004123", "F-2026-004123", 3],
  ["two digits are a whole count, not an end", "12", "F-2026-000012", 3],
  ["zeroes mean nothing", "000", null, 0],
  ["a phone number is no end", "02168881234", null, 0],
  ["a name is none", "晨星", null, 0],
  ["nothing typed, nothing meant", "", null, 0],
];
for (const [name, asked, first, count] of cases)
  test(name, () => {
    const meant = ticketNumbersMeant(asked, 2026);
    assert.equal(meant[0] ?? null, first);
    assert.equal(meant.length, count);
  });

test("the end of a higher number is meant too", () => {
  assert.ok(ticketNumbersMeant("123", 2026).includes("F-2026-004123"));
  assert.ok(ticketNumbersMeant("123", 2026).includes("F-2024-000123"));
});
