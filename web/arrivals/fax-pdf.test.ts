import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { pdfOf } from "./fax-pdf.ts";

/** A page of white dots but for one black at the upper left. */
const page = (columns: number, rows: number, stretch: number) => {
  const rgba = new Uint8Array(columns * rows * 4).fill(255);
  rgba.fill(0, 0, 3);
  return { columns, rows, stretch, rgba };
};

test("a PDF has each page in its own proportion, turned as its reader turned it, and every dot", async () => {
  const pdf = await pdfOf([page(1_728, 1_100, 204 / 98), page(20, 2, 1)], (place) => place * 90);
  const words = Buffer.from(pdf).toString("latin1");
  assert.deepEqual(
    [...words.matchAll(/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]\/Rotate (\d+)/g)].map((found) => found.slice(1).map(Number)),
    [
      [609.88, 808.16, 0],
      [7.06, 0.71, 90],
    ],
  );
  const last = words.lastIndexOf("/FlateDecode");
  const from = words.indexOf("stream\n", last) + 7;
  const dots = inflateSync(pdf.subarray(from, words.indexOf("\nendstream", from)));
  assert.deepEqual([...dots], [0x7f, 0xff, 0xf0, 0xff, 0xff, 0xf0]);
});

test("every thing in it stands where its table says", async () => {
  const pdf = await pdfOf([page(16, 4, 2)], () => 0);
  const words = Buffer.from(pdf).toString("latin1");
  const table = Number(/startxref\n(\d+)/.exec(words)?.[1]);
  const starts = [...words.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
  assert.equal(starts.length, 5);
  for (const [place, at] of starts.entries()) assert.ok(words.startsWith(`${place + 1} 0 obj`, at));
});
