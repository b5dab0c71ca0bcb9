import assert from "node:assert/strict";
import { test } from "node:test";
import { foldCall } from "@kept/domain/phone/fold-call.ts";
import { amiCalls } from "./ami-calls.ts";
import { amiReader, amiText } from "./ami-messages.ts";
import { recorded } from "./recorded-ami.ts";

const place = { trunkContexts: ["from-trunk"], outContext: "from-internal" };
const now = "2026-11-23T08:00:00.000Z";

const cases: [name: Parameters<typeof recorded>[0], outcome: string, ringMs: number | null, by: string | null][] = [
  ["answered", "answered", 4_004, "201"],
  ["timed-out", "missed", 13_017, null],
  ["gave-up", "abandoned", 6_004, null],
  ["busy", "busy", null, null],
  ["announcement", "answered", 3_007, "201"],
];
for (const [name, outcome, ringMs, by] of cases)
  test(`what Asterisk tells of a call that was ${name} reads as ${outcome}`, () => {
    const calls = amiCalls("asterisk", place);
    const events = recorded(name).flatMap((message) => calls.read(message, now));
    const reading = foldCall(events);
    assert.deepEqual(
      [reading?.outcome, reading?.ringMs, reading?.answeredBy, reading?.direction],
      [outcome, ringMs, by, "in"],
    );
  });

test("an announcement's pick-up is not the answer", () => {
  const calls = amiCalls("asterisk", place);
  const reading = foldCall(recorded("announcement").flatMap((message) => calls.read(message, now)));
  assert.ok(reading?.greetedAt && reading.answeredAt && reading.greetedAt < reading.answeredAt);
});

test("a call that may have been answered while we were away ends as unknown", () => {
  const calls = amiCalls("asterisk", place);
  const messages = recorded("answered");
  const gap = messages.findIndex(({ Event }) => Event === "DialEnd");
  const before = messages.slice(0, gap).flatMap((message) => calls.read(message, now));
  calls.keepOnly(new Set([messages[0]?.["Linkedid"] ?? ""]));
  const after = messages.slice(-3).flatMap((message) => calls.read(message, now));
  assert.equal(foldCall([...before, ...after])?.outcome, "unknown");
});

test("messages are read however the line cuts them, and nothing sent can end a line early", () => {
  const text = `Asterisk Call Manager/9.0.0\r\n${amiText({ Event: "Hangup", Cause: 16 })}${amiText({ Event: "Next" })}`;
  const read = amiReader();
  const found = [...text].flatMap((letter) => read(letter));
  assert.deepEqual(
    found.map(({ Event, Cause }) => [Event, Cause]),
    [
      ["Hangup", "16"],
      ["Next", undefined],
    ],
  );
  assert.equal(amiText({ CallerID: "x\r\nAction: Command" }), "CallerID: x Action: Command\r\n\r\n");
});
