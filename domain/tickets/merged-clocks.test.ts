import assert from "node:assert/strict";
import { test } from "node:test";
import { clocksAfterMerge, pausesAfterMerge, type ClockPause, type MergedClock } from "./merged-clocks.ts";

const at = (clock: string) => `2026-03-02T${clock}:00.000Z`;
const clock = (id: string, began: string, more: Partial<MergedClock> = {}): MergedClock => ({
  id,
  clause: "3.6.6",
  state: "running",
  startedAt: at(began),
  endedAt: null,
  ...more,
});
const kept = (ended: string) => ({ state: "kept" as const, endedAt: at(ended) });

const cases: [name: string, duplicate: MergedClock, staying: MergedClock[], fate: object][] = [
  ["the earlier report wins", clock("d", "01:00"), [clock("s", "02:00")], { fate: "earlier", ofStaying: "s" }],
  ["the later one is let go of", clock("d", "03:00"), [clock("s", "02:00")], { fate: "released", ofStaying: "s" }],
  [
    "the later one that has run out stays broken",
    clock("d", "03:00", { state: "broken" }),
    [clock("s", "02:00")],
    { fate: "stays-broken", ofStaying: "s" },
  ],
  ["what the other does not owe is carried over", clock("d", "03:00"), [], { fate: "carried", keptAt: null }],
  [
    "what the other did since counts, judged from the report",
    clock("d", "01:00"),
    [clock("s", "02:00", kept("02:30"))],
    { fate: "carried", keptAt: at("02:30") },
  ],
  [
    "what the other had done before the report came is let go of",
    clock("d", "03:00"),
    [clock("s", "02:00", kept("02:30"))],
    { fate: "released", ofStaying: null },
  ],
  [
    "what was released before does not count",
    clock("d", "03:00"),
    [clock("s", "02:00", { state: "released", endedAt: at("02:10") })],
    { fate: "carried", keptAt: null },
  ],
  [
    "another clause is another promise",
    clock("d", "03:00"),
    [clock("s", "02:00", { clause: "3.6.4" })],
    { fate: "carried", keptAt: null },
  ],
];
for (const [name, duplicate, staying, fate] of cases)
  test(`a merge: ${name}`, () =>
    assert.deepEqual(clocksAfterMerge([duplicate], staying), [{ clause: "3.6.6", ofDuplicate: "d", ...fate }]));

test("a promise that is over is left as it is", () =>
  assert.deepEqual(clocksAfterMerge([clock("d", "01:00", kept("01:10"))], [clock("s", "02:00")]), []));

test("pauses of the earlier clock count until the later began, then those of the later", () => {
  const pause = (from: string, until: string | null): ClockPause => ({
    from: at(from),
    until: until && at(until),
    reason: "site-access",
    evidence: "門口無人",
  });
  const earlier = [pause("01:10", "01:20"), pause("01:50", null), pause("02:30", "02:40")];
  const later = [pause("02:10", null)];
  assert.deepEqual(
    pausesAfterMerge(earlier, later, at("02:00")).map(({ from, until }) => [from, until]),
    [
      [at("01:10"), at("01:20")],
      [at("01:50"), at("02:00")],
      [at("02:10"), null],
    ],
  );
});
