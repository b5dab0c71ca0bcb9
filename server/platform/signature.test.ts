import assert from "node:assert/strict";
import { test } from "node:test";
import { instantAt } from "@kept/domain/kit/instant.ts";
import { signatureOf, signatureOn } from "./signature.ts";

const now = instantAt(1_764_000_000_000);
const seconds = 1_764_000_000;
const bytes = Buffer.from('{"event":"ringing","from":"陳"}');
const sent = (timestamp: string, secret: string) => ({
  type: "application/json",
  bytes,
  timestamp,
  signature: signatureOf(secret, timestamp, bytes),
});

test("a signature is the one other programs make by HMAC-SHA256", () =>
  assert.equal(
    signatureOf("key", 1, "The quick brown fox"),
    "v1=1ef269d2a2a1f8d397e0e25c3e3013fb5687509234565e6e49ea45a138768457",
  ));

const cases: [name: string, message: ReturnType<typeof sent>, secrets: string[], is: string][] = [
  ["by the only secret", sent(`${seconds}`, "new"), ["new"], "right"],
  ["by the older of two", sent(`${seconds}`, "old"), ["new", "old"], "right"],
  ["five minutes old", sent(`${seconds - 300}`, "new"), ["new"], "right"],
  ["older", sent(`${seconds - 301}`, "new"), ["new"], "untimely"],
  ["ahead of its time", sent(`${seconds + 301}`, "new"), ["new"], "untimely"],
  ["by another secret", sent(`${seconds}`, "theirs"), ["new", "old"], "wrong"],
  ["where no secret is set", sent(`${seconds}`, ""), [], "wrong"],
  ["with another moment", { ...sent(`${seconds}`, "new"), timestamp: `${seconds + 1}` }, ["new"], "wrong"],
  ["with another body", { ...sent(`${seconds}`, "new"), bytes: Buffer.from("{}") }, ["new"], "wrong"],
  ["without a signature", { ...sent(`${seconds}`, "new"), signature: "" }, ["new"], "wrong"],
  ["with a moment that is no number", sent("soon", "new"), ["new"], "untimely"],
];
for (const [name, message, secrets, is] of cases)
  test(`a message signed ${name} is ${is}`, () => assert.equal(signatureOn(message, secrets, now), is));
