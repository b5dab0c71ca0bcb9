import assert from "node:assert/strict";
import { test } from "node:test";
import { instantAt } from "../kit/instant.ts";
import type { CallReading } from "./fold-call.ts";
import { ringVerdict, type RingVerdict } from "./ring-verdict.ts";

const begins = Date.parse("2026-03-02T01:00:00.000Z");
const at = (seconds: number) => instantAt(begins + seconds * 1_000);
const allowed = 11_000;

type Call = Parameters<typeof ringVerdict>[0];
const rings: Call = {
  direction: "in",
  ringAt: at(0),
  answeredAt: null,
  endedAt: null,
  ringMs: null,
  state: "ringing",
  outcome: null,
};
const answered = (seconds: number): Call => ({
  ...rings,
  answeredAt: at(seconds),
  ringMs: seconds * 1_000,
  state: "talking",
});
const over = (seconds: number, outcome: CallReading["outcome"]): Call => ({
  ...rings,
  endedAt: at(seconds),
  ringMs: seconds * 1_000,
  state: "over",
  outcome,
});
const since = at(0);

const cases: [name: string, call: Call, expected: RingVerdict][] = [
  ["a ringing call is owed until the third ring ends", rings, { is: "running", since, until: at(11) }],
  ["answered on the second ring", answered(6), { is: "kept", since, at: at(6) }],
  ["answered as the third ring ends", answered(11), { is: "kept", since, at: at(11) }],
  ["answered a thousandth later", answered(11.001), { is: "broken", since, at: at(11.001) }],
  ["given up before the third ring", over(9, "abandoned"), { is: "neither", since, why: "gave-up" }],
  ["given up at once", over(2, "short-abandon"), { is: "neither", since, why: "gave-up" }],
  ["given up when the third ring was over", over(14, "abandoned"), { is: "broken", since, at: at(14) }],
  ["rung out", over(20, "missed"), { is: "broken", since, at: at(20) }],
  ["turned away before the third ring", over(5, "missed"), { is: "broken", since, at: at(5) }],
  ["sent to the mailbox before the third ring", over(5, "voicemail"), { is: "broken", since, at: at(5) }],
  [
    "busy without a ring",
    { ...over(1, "busy"), ringAt: null, ringMs: null },
    { is: "neither", since: null, why: "busy" },
  ],
  [
    "answered, but nobody said when it rang",
    { ...answered(3), ringAt: null, ringMs: null },
    { is: "unmeasured", since: null },
  ],
  [
    "over, but nobody said when it rang",
    { ...over(3, "missed"), ringAt: null, ringMs: null },
    { is: "unmeasured", since: null },
  ],
  ["rang, and nobody said how it ended", { ...rings, state: "over", outcome: "unknown" }, { is: "unmeasured", since }],
  ["begun, not ringing yet", { ...rings, ringAt: null, state: "waiting" }, { is: "waiting" }],
  ["over after a long ring, but perhaps answered unheard", over(20, "unknown"), { is: "unmeasured", since }],
  ["our own call out", { ...answered(30), direction: "out" }, { is: "neither", since: null, why: "not-owed" }],
];
for (const [name, call, expected] of cases)
  test(`${name}: ${expected.is}`, () => assert.deepEqual(ringVerdict(call, allowed), expected));
