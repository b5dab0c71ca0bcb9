import assert from "node:assert/strict";
import { test } from "node:test";
import type { PromiseEvent } from "../promises/promise.ts";
import {
  clocksAfterMerge,
  pausesAfterMerge,
  type ClockFate,
  type MergedClock,
  type MergeSide,
} from "./merged-clocks.ts";

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
const broken = { state: "broken" as const };
const side = (clocks: MergedClock[], contactedAt: string | null = null): MergeSide => ({
  clocks,
  contactedAt: contactedAt && at(contactedAt),
});
type Case = [name: string, merged: MergeSide, staying: MergeSide, fates: string[]];

const told = ({ promiseId, fate, because, metAt }: ClockFate) =>
  [promiseId, fate, because ?? "", metAt?.slice(11, 16) ?? ""].join(" ").trim();
const contact = { clause: "3.5.5" as const };

const cases: Case[] = [
  [
    "the earlier report wins",
    side([clock("d", "01:00")]),
    side([clock("s", "02:00")]),
    ["d earlier s", "s replaced d"],
  ],
  [
    "a clock that had run out stays broken beside the earlier one",
    side([clock("d", "01:00")]),
    side([clock("s", "02:00", broken)]),
    ["d earlier s", "s stays-broken d"],
  ],
  [
    "the later one is let go of",
    side([clock("d", "03:00")]),
    side([clock("s", "02:00")]),
    ["d released s", "s unchanged"],
  ],
  [
    "the later one that has run out stays broken",
    side([clock("d", "03:00", broken)]),
    side([clock("s", "02:00")]),
    ["d stays-broken s", "s unchanged"],
  ],
  ["what the other does not owe is carried over", side([clock("d", "03:00")]), side([]), ["d carried"]],
  [
    "what the other did since counts, judged from the report",
    side([clock("d", "01:00")]),
    side([clock("s", "02:00", kept("02:30"))]),
    ["d met  02:30"],
  ],
  [
    "what was done on the one that is merged away counts for the one that stays",
    side([clock("d", "01:00", kept("02:30"))]),
    side([clock("s", "02:00")]),
    ["s met  02:30"],
  ],
  [
    "what was done before a report came is no answer to it",
    side([clock("d", "01:00", kept("01:30"))]),
    side([clock("s", "02:00")]),
    ["s unchanged"],
  ],
  [
    "what the other had done before the report came is let go of",
    side([clock("d", "03:00")]),
    side([clock("s", "02:00", kept("02:30"))]),
    ["d released"],
  ],
  [
    "what was released before does not count",
    side([clock("d", "03:00")]),
    side([clock("s", "02:00", { state: "released", endedAt: at("03:10") })]),
    ["d carried"],
  ],
  [
    "another clause is another promise",
    side([clock("d", "03:00")]),
    side([clock("s", "02:00", { clause: "3.6.4" })]),
    ["d carried", "s unchanged"],
  ],
  [
    "a contact without a promise of it keeps the promise of the other",
    side([clock("d", "01:00", contact)]),
    side([], "01:04"),
    ["d met  01:04"],
  ],
  ["a promise that is over is left as it is", side([clock("d", "01:00", kept("01:10"))]), side([]), []],
];
for (const [name, merged, staying, fates] of cases)
  test(`a merge: ${name}`, () =>
    assert.deepEqual(
      clocksAfterMerge(merged, staying).map(told),
      fates.map((one) => one.trim()),
    ));

test("pauses of the earlier clock count until the later began, then those of the later", () => {
  const who = { byId: null, byName: "林" };
  const paused = (clock: string): PromiseEvent => ({
    kind: "paused",
    at: at(clock),
    reason: "access",
    evidence: "門",
    ...who,
  });
  const resumed = (clock: string): PromiseEvent => ({ kind: "resumed", at: at(clock), ...who });
  const earlier = [paused("01:10"), resumed("01:20"), paused("01:50"), resumed("02:30")];
  const lines = (later: PromiseEvent[] | null) =>
    pausesAfterMerge(earlier, later, at("02:00")).map((event) => `${event.kind} ${event.at.slice(11, 16)}`);
  assert.deepEqual(lines([paused("02:10")]), [
    "paused 01:10",
    "resumed 01:20",
    "paused 01:50",
    "resumed 02:00",
    "paused 02:10",
  ]);
  assert.equal(lines(null).length, 4);
});
