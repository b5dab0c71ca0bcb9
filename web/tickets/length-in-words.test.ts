/// <reference types="node" />
import { test } from "node:test";
import assert from "node:assert/strict";
import { lengthInWords } from "./length-in-words.ts";

const cases = [
  ["nothing", 0, "0 s"],
  ["seconds", 40_400, "40 s"],
  ["a whole minute", 60_000, "1 min"],
  ["hours and minutes, no seconds", 7_505_000, "2 h 5 min"],
  ["an hour and seconds is an hour", 3_605_000, "1 h"],
  ["days", 277_200_000, "3 d 5 h"],
  ["a negative length is none", -5, "0 s"],
] as const;
for (const [name, ms, words] of cases) test(name, () => assert.equal(lengthInWords(ms, "en"), words));
test("in Chinese", () => assert.equal(lengthInWords(7_505_000, "zh-Hant"), "2 小時 5 分"));
