import assert from "node:assert/strict";
import { test } from "node:test";
import { ringPresets, ringsHeard, ringsInWords, ringsLast, RingRule, type RingPreset } from "./rings.ts";

const rule = (preset: RingPreset, reading: "strict" | "loose" = "strict", seconds: number | null = null): RingRule => ({
  preset,
  reading,
  seconds,
});

const table: [RingPreset, strict: number, loose: number][] = [
  ["china", 11_000, 15_000],
  ["germany", 11_000, 15_000],
  ["france", 11_500, 15_000],
  ["spain", 10_500, 13_500],
  ["north-america", 14_000, 18_000],
  ["britain", 7_000, 9_000],
  ["japan", 7_000, 9_000],
  ["taiwan", 7_000, 9_000],
  ["hong-kong", 9_000, 12_000],
];
for (const [preset, strict, loose] of table)
  test(`three rings in ${ringPresets[preset].name.en} last ${strict} ms, with the last silence ${loose} ms`, () => {
    assert.equal(ringsLast(3, rule(preset)), strict);
    assert.equal(ringsLast(3, rule(preset, "loose")), loose);
  });

test("every preset has a case", () =>
  assert.deepEqual(table.map(([preset]) => preset).toSorted(), Object.keys(ringPresets).toSorted()));
test("plain seconds go before the cadence", () => assert.equal(ringsLast(3, rule("china", "loose", 12.5)), 12_500));
test("one ring ends with its tone", () => assert.equal(ringsLast(1, rule("china")), 1_000));
test("a rule nobody set is China's, read strictly", () => assert.equal(ringsLast(3, RingRule.parse({})), 11_000));

for (const [ms, heard] of [
  [-1, 0],
  [0, 1],
  [4_999, 1],
  [5_000, 2],
  [10_000, 3],
  [15_000, 4],
] as const)
  test(`after ${ms} ms ${heard} rings were heard in China`, () => assert.equal(ringsHeard(ms, rule("china")), heard));

test("the words say rings, seconds, country and cadence", () => {
  assert.equal(ringsInWords(3, rule("china")).en, "3 rings = 11.0 s (China, 1/4 s)");
  assert.equal(ringsInWords(3, rule("china"))["zh-Hant"], "3 聲＝11.0 秒（中國大陸，1/4 s）");
  assert.equal(ringsInWords(1, rule("north-america")).en, "1 ring = 2.0 s (North America, 2/4 s)");
  assert.equal(ringsInWords(3, rule("china", "loose")).en, "3 rings = 15.0 s (China, 1/4 s, with the last silence)");
  assert.equal(ringsInWords(3, rule("china", "strict", 12)).en, "3 rings = 12.0 s (set by hand)");
});
