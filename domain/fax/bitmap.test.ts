import assert from "node:assert/strict";
import { test } from "node:test";
import { bitmapOf } from "./bitmap.ts";

/** White, but for its first dot. */
const page = (columns: number, rows: number, stretch: number) => {
  const rgba = new Uint8Array(columns * rows * 4).fill(255);
  rgba.fill(0, 0, 3);
  return { columns, rows, stretch, rgba };
};
const cases: [name: string, page: ReturnType<typeof page>, head: string, bits: number[]][] = [
  ["as it is", page(9, 2, 1), "P4\n9 2\n", [0x80, 0, 0, 0]],
  ["a line of a coarse fax stands twice", page(8, 2, 2), "P4\n8 4\n", [0x80, 0x80, 0, 0]],
  ["never without a line", page(8, 1, 0.3), "P4\n8 1\n", [0x80]],
];
for (const [name, given, head, bits] of cases)
  test(`a page as a bitmap: ${name}`, () => {
    const made = bitmapOf(given);
    assert.equal(Buffer.from(made.subarray(0, head.length)).toString(), head);
    assert.deepEqual([...made.subarray(head.length)], bits);
  });
