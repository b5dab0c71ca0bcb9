import assert from "node:assert/strict";
import { test } from "node:test";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import type { PromiseReading, PromiseTrace } from "@kept/domain/promises/api.ts";
import { timeLineOf, type Stretch } from "./time-line.ts";

const start = "2026-03-02T01:00:00.000Z";
const at = (hours: number) => plus(start, hours * hour);
const pause = (from: number, until: number | null) => ({
  from: at(from),
  until: until === null ? null : at(until),
  reason: "site-access",
  evidence: "",
});
const trace = (promise: Partial<PromiseReading>, pauses: PromiseTrace["pauses"] = []) =>
  ({
    promise: { startedAt: start, dueAt: at(4), endedAt: null, ...promise },
    pauses,
    closed: [{ from: at(1), until: at(3) }],
    steps: [],
  }) as unknown as PromiseTrace;
const shapes = (stretches: readonly Stretch[]) => stretches.map(({ kind, from, to }) => [kind, from, to]);

const cases: [name: string, trace: PromiseTrace, now: number, expected: unknown[]][] = [
  [
    "it runs, and what is ahead is seen",
    trace({}),
    1,
    [
      ["ran", 0, 0.25],
      ["ahead", 0.25, 1],
    ],
  ],
  ["kept early it ends there", trace({ endedAt: at(2) }), 9, [["ran", 0, 0.5]]],
  [
    "late and still open",
    trace({}),
    8,
    [
      ["ran", 0, 0.5],
      ["late", 0.5, 1],
    ],
  ],
  [
    "a pause lies between",
    trace({ dueAt: at(5) }, [pause(1, 2)]),
    4,
    [
      ["ran", 0, 0.2],
      ["paused", 0.2, 0.4],
      ["ran", 0.4, 0.8],
      ["ahead", 0.8, 1],
    ],
  ],
  [
    "still paused it has no due moment",
    trace({ dueAt: null }, [pause(1, null)]),
    2,
    [
      ["ran", 0, 0.5],
      ["paused", 0.5, 1],
    ],
  ],
  [
    "a pause after the breach does not hide it",
    trace({}, [pause(5, 6)]),
    8,
    [
      ["ran", 0, 0.5],
      ["late", 0.5, 1],
    ],
  ],
  ["due before it began it is late at once", trace({ dueAt: at(-1) }), 1, [["late", 0, 1]]],
];
for (const [name, of, now, expected] of cases)
  test(name, () => {
    const { stretches, to } = timeLineOf(of, at(now));
    assert.ok(to >= start);
    assert.deepEqual(shapes(stretches), expected);
  });

test("closed hours have their place on the line, cut to it", () => {
  assert.deepEqual(timeLineOf(trace({}), at(1)).closed, [{ from: 0.25, to: 0.75 }]);
  assert.deepEqual(timeLineOf(trace({ endedAt: at(2) }), at(9)).closed, [{ from: 0.25, to: 0.75 }]);
});
