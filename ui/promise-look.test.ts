import assert from "node:assert/strict";
import { test } from "node:test";
import { promiseFace, type PromiseFacts } from "./promise-look.ts";

const start = Date.parse("2026-03-02T06:00:00.000Z");
const at = (seconds: number) => new Date(start + seconds * 1_000).toISOString();
const running: PromiseFacts = { state: "running", startedAt: at(0), dueAt: at(300) };

for (const [says, promise, second, look, length] of [
  ["a promise just made runs", running, 0, "running", 300],
  ["from half of its time on it is half gone", running, 150, "half", 150],
  ["from four fifths on it is nearly gone", running, 240, "nearly", 60],
  ["its own warnings go first", { ...running, warnings: [0.2, 0.4] }, 130, "nearly", 170],
  ["at its due moment it is broken, before the server has said so", running, 300, "broken", 0],
  ["broken and not done yet counts on", running, 348, "broken", 48],
  ["broken and done says how late it was", { ...running, state: "broken", endedAt: at(310) }, 900, "broken", 10],
  ["kept says how long it took", { ...running, state: "kept", endedAt: at(40) }, 900, "kept", 40],
  [
    "paused stands still at what is left",
    { ...running, state: "paused", dueAt: null, remainingMs: 99_000 },
    900,
    "paused",
    99,
  ],
  ["released owes nothing", { ...running, state: "released" }, 900, "released", null],
  ["what began and fell due at once is broken", { ...running, dueAt: at(0) }, 0, "broken", 0],
] as const satisfies readonly (readonly [string, PromiseFacts, number, string, number | null])[])
  test(says, () => {
    const face = promiseFace(promise, start + second * 1_000);
    assert.equal(face.look, look);
    assert.equal(face.length, length === null ? null : length * 1_000);
  });
