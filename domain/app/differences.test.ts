import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, type Difference } from "./differences.ts";

const cases: [name: string, before: unknown, after: unknown, found: Difference[]][] = [
  ["nothing was there and nothing is", null, undefined, []],
  ["what stayed is left out", { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: "b", before: 2, after: 3 }]],
  ["what came has no before", null, { a: 1 }, [{ path: "a", before: undefined, after: 1 }]],
  ["what went has no after", { a: 1 }, undefined, [{ path: "a", before: 1, after: undefined }]],
  [
    "fields within fields have dotted paths",
    { owner: { name: "李", id: 1 } },
    { owner: { name: "周", id: 1 } },
    [{ path: "owner.name", before: "李", after: "周" }],
  ],
  ["lists are compared whole", { a: [1, 2] }, { a: [2, 1] }, [{ path: "a", before: [1, 2], after: [2, 1] }]],
  ["a field became a list", { a: { b: 1 } }, { a: [1] }, [{ path: "a", before: { b: 1 }, after: [1] }]],
  ["single words differ without a path", "on", "off", [{ path: "", before: "on", after: "off" }]],
  ["null is as good as nothing", { a: null }, {}, []],
];
for (const [name, before, after, found] of cases)
  test(`differences: ${name}`, () => assert.deepEqual(differences(before, after), found));
