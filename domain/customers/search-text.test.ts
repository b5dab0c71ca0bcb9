import assert from "node:assert/strict";
import { test } from "node:test";
import { fitOf, fold, forgivingReadings, heard, readings, searchTokens } from "./search-text.ts";

const tokens = new Set(searchTokens(["晨星紡織股份有限公司", "Morningstar Textile"].map(heard)));
const finds = (typed: string) => readings(typed).some((reading) => reading.every((token) => tokens.has(token)));

const found: [why: string, typed: string][] = [
  ["the beginning", "晨星"],
  ["the middle", "紡織股"],
  ["the end", "有限公司"],
  ["the other script", "纺织"],
  ["pinyin initials", "cxfz"],
  ["initials from the middle", "fzgf"],
  ["full pinyin", "chenxing"],
  ["a foreign name", "morningstar"],
  ["a part of it, in capitals", "TEXTILE"],
  ["full-width letters", "Ｍｏｒｎ"],
  ["spaces and marks", "晨 星-紡"],
];
for (const [why, typed] of found) test(`finds by ${why}: ${typed}`, () => assert.ok(finds(typed)));

test("does not find what is not there", () => {
  assert.ok(!finds("晨光"));
  assert.ok(!finds("xyz"));
});

test("a wrong character is forgiven from three on", () => {
  const forgiven = forgivingReadings("晨星防织").some((reading) => reading.every((token) => tokens.has(token)));
  assert.ok(forgiven);
  assert.deepEqual(forgivingReadings("晨行"), []);
});

test("folding makes both scripts and all widths one", () => {
  assert.equal(fold("晨星紡織(上海)"), fold("晨星纺织（上海）"));
});

const fits: [typed: string, fit: number | null][] = [
  ["晨星纺织", 0],
  ["晨星", 1],
  ["星紡", 2],
  ["xfz", 3],
  ["xingfang", 3],
  ["晨織", null],
  ["cz", null],
];
for (const [typed, fit] of fits)
  test(`晨星紡織 fits ${typed}: ${fit}`, () => assert.equal(fitOf(heard("晨星紡織"), fold(typed)), fit));
