import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instantAt } from "../kit/instant.ts";
import { foldCall, type CallReading } from "./fold-call.ts";
import { phoneCauses, phoneEventKinds, type PhoneEvent } from "./phone-event.ts";

const begins = Date.parse("2026-03-02T01:00:00.000Z");
const at = (seconds: number) => instantAt(begins + Math.round(seconds * 1_000));

/** An event so many seconds after the call began. */
function told(event: PhoneEvent["event"], seconds: number, more: Partial<PhoneEvent> = {}): PhoneEvent {
  const call = { source: "pbx", callId: "c1", direction: "in", from: "13800138000", to: "4008001" } as const;
  return { ...call, event, occurredAt: at(seconds), ...more };
}
const wang = { agent: { ext: "201", name: "Wang" }, legId: "leg-201" };
const li = { agent: { ext: "202", name: "Li" }, legId: "leg-202" };
const bothRing = [
  told("newCall", 0),
  told("queued", 0.01, { queue: "hotline" }),
  told("ringing", 0.1, wang),
  told("ringing", 0.2, li),
];

const cases: [name: string, events: PhoneEvent[], expected: Partial<CallReading>][] = [
  [
    "a call that only began waits",
    [told("newCall", 0)],
    { state: "waiting", outcome: null, ringMs: null, waitMs: null },
  ],
  ["a call that rings has its first ring", bothRing, { state: "ringing", ringAt: at(0.1), queue: "hotline" }],
  [
    "an answered call counts from the first ring of anybody to the answer",
    [
      ...bothRing,
      told("answer", 6.1, li),
      told("ringEnd", 6.1, { ...wang, cause: "answeredElsewhere" }),
      told("hangup", 9.1, { cause: "normalClearing" }),
    ],
    { outcome: "answered", answeredBy: "202", ringMs: 6_000, waitMs: 6_100, talkMs: 3_000, state: "over" },
  ],
  [
    "it talks until it is hung up",
    [...bothRing, told("answer", 6.1, li)],
    { state: "talking", outcome: null, talkMs: null },
  ],
  [
    "the earliest person's answer counts, the later one is a transfer",
    [
      ...bothRing,
      told("answer", 3, wang),
      told("transfer", 8, wang),
      told("answer", 9, li),
      told("hangup", 20, { cause: "normalClearing" }),
    ],
    { answeredAt: at(3), answeredBy: "201", spokeWith: ["201", "202"], transfers: 1, talkMs: 17_000 },
  ],
  [
    "one person's hang-up does not end the call",
    [...bothRing, told("answer", 3, wang), told("hangup", 8, wang), told("answer", 9, li)],
    { state: "talking", endedAt: null },
  ],
  [
    "nobody answers until the queue gives up",
    [...bothRing, told("hangup", 12.1, { cause: "noAnswer" })],
    { outcome: "missed", ringMs: 12_000 },
  ],
  [
    "nobody is there",
    [told("newCall", 0), told("hangup", 0.2, { cause: "noAgents" })],
    { outcome: "missed", ringMs: null },
  ],
  [
    "the caller gives up after four seconds",
    [...bothRing, told("hangup", 4.1, { cause: "cancel" })],
    { outcome: "short-abandon", ringMs: 4_000 },
  ],
  [
    "the caller gives up after nine",
    [...bothRing, told("hangup", 9.1, { cause: "cancel" })],
    { outcome: "abandoned", ringMs: 9_000 },
  ],
  [
    "everybody is busy",
    [told("newCall", 0), told("hangup", 0.1, { cause: "busy" })],
    { outcome: "busy", ringMs: null },
  ],
  ["it ends in the mailbox", [...bothRing, told("hangup", 25, { cause: "voicemail" })], { outcome: "voicemail" }],
  [
    "a menu's pick-up is no person's answer",
    [told("newCall", 0), told("answer", 0.5), told("ringing", 20, wang), told("answer", 24, wang)],
    { greetedAt: at(0.5), answeredAt: at(24), ringMs: 4_000, waitMs: 24_000 },
  ],
  [
    "a menu with an extension says that it is a machine",
    [
      told("newCall", 0),
      told("answer", 0.5, { agent: { ext: "700" }, by: "machine" }),
      told("hangup", 9, { cause: "normalClearing" }),
    ],
    { answeredAt: null, outcome: "abandoned", ringMs: null },
  ],
  ["whoever hangs up without a cause is unknown", [...bothRing, told("hangup", 9)], { outcome: "unknown" }],
  [
    "a ring only known from after the answer is not known",
    [told("answer", 5, wang), told("ringing", 6, li)],
    { ringAt: null, ringMs: null },
  ],
  [
    "what comes after the end does not open it again",
    [...bothRing, told("hangup", 9.1, { cause: "cancel" }), told("answer", 9.2, wang), told("ringing", 9.3, wang)],
    { state: "over", outcome: "abandoned", answeredAt: null },
  ],
  [
    "an answer that is heard of before the call makes the call",
    [told("answer", 3, wang)],
    { state: "talking", ringMs: null, from: "13800138000" },
  ],
  [
    "the number dialled is the DID where there is one",
    [told("newCall", 0, { to: "s", did: "02160001234" })],
    { to: "02160001234" },
  ],
  [
    "the recording is the last one named",
    [...bothRing, told("hangup", 9, { cause: "cancel", recordingUrl: "https://pbx.example/r/1" })],
    { recordingUrl: "https://pbx.example/r/1" },
  ],
];
for (const [name, events, expected] of cases)
  test(name, () => {
    const reading = foldCall(events);
    assert.deepEqual({ ...reading, ...expected }, reading);
  });

test("of nothing there is no reading", () => assert.equal(foldCall([]), null));
test("a call nobody hung up is unknown once it is swept", () => {
  const reading = foldCall(bothRing, at(7_200));
  assert.deepEqual([reading?.state, reading?.outcome, reading?.ringMs], ["over", "unknown", null]);
});
test("an answered call that is swept stays answered, its talk unknown", () => {
  const reading = foldCall([...bothRing, told("answer", 3, wang)], at(7_200));
  assert.deepEqual([reading?.outcome, reading?.talkMs], ["answered", null]);
});

const anyEvent: fc.Arbitrary<PhoneEvent> = fc
  .record({
    id: fc.option(fc.stringMatching(/^[a-f]{1,2}$/), { nil: undefined }),
    event: fc.constantFrom(...phoneEventKinds),
    seconds: fc.integer({ min: 0, max: 40 }),
    ext: fc.constantFrom(undefined, "201", "202"),
    cause: fc.option(fc.constantFrom(...phoneCauses), { nil: undefined }),
    seq: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(({ id, event, seconds, ext, cause, seq }) =>
    told(event, seconds, {
      ...(id ? { id } : {}),
      ...(ext ? { agent: { ext }, legId: `leg-${ext}` } : {}),
      ...(cause ? { cause } : {}),
      ...(seq ? { seq } : {}),
    }),
  );

test("whatever the order, and told twice, the reading is the same", () =>
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.func(fc.nat()), (events, place) => {
      const shuffled = events.map((event, at) => ({ event, by: place(at) })).sort((a, b) => a.by - b.by);
      const order = shuffled.map(({ event }) => event);
      assert.deepEqual(foldCall([...order, ...order.slice(0, 3)]), foldCall(events));
    }),
    { numRuns: 1_000 },
  ));

test("no length is ever negative, and the ring lies within the wait", () =>
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
      const reading = foldCall(events);
      for (const ms of [reading?.ringMs, reading?.waitMs, reading?.talkMs]) assert.ok((ms ?? 0) >= 0);
      assert.ok((reading?.ringMs ?? 0) <= (reading?.waitMs ?? 0));
    }),
  ));

test("once over, later events change neither the end nor how it ended", () =>
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.array(anyEvent, { maxLength: 4 }), (events, later) => {
      const before = foldCall([...events, told("hangup", 45, { id: "end", cause: "noAnswer" })]);
      const moved = later.map((event, place) => ({ ...event, id: `late-${place}`, occurredAt: at(50 + place) }));
      const after = foldCall([...events, told("hangup", 45, { id: "end", cause: "noAnswer" }), ...moved]);
      assert.equal(after?.state, "over");
      assert.deepEqual([after?.endedAt, after?.outcome], [before?.endedAt, before?.outcome]);
    }),
  ));
