import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenAddress, tokensIn, tokenSubject } from "./ticket-token.ts";

const token = { number: "F-2026-000123", mark: "k3xq7mabcd" };

test("an address and a subject carry a token there and back", () => {
  const address = tokenAddress("service@kept.example", token);
  assert.equal(address, "service+t-2026-000123-k3xq7mabcd@kept.example");
  assert.deepEqual(tokensIn([address.toUpperCase()], ""), [token]);
  const subject = tokenSubject("[F-2026-000123] It beeps", token);
  assert.equal(subject, "[F-2026-000123-k3xq7mabcd] It beeps");
  assert.deepEqual(tokensIn([], `回复：${subject}`), [token]);
});

const without: readonly [string, string[], string][] = [
  ["a bare number", ["service@kept.example"], "Re: [F-2026-000123] It beeps"],
  ["another suffix", ["service+news@kept.example"], ""],
  ["a mark that is too short", ["service+t-2026-000123-k3xq7m@kept.example"], "F-2026-000123-k3xq7m"],
];
for (const [named, addresses, subject] of without)
  test(`${named} is no token`, () => assert.deepEqual(tokensIn(addresses, subject), []));
