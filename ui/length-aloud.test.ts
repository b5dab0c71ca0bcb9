import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthAloud } from "./length-aloud.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

for (const [says, ms, expected] of [
  ["the last seconds are not counted aloud", 59 * second, "less than a minute"],
  ["one minute is one", minute, "1 minute"],
  ["seconds change nothing", 4 * minute + 12 * second, "4 minutes"],
  ["what is over is told by its length", -(2 * hour + 5 * minute), "2 hours 5 minutes"],
  ["full hours stand alone", 47 * hour, "47 hours"],
  ["days from three on", 75 * hour + minute, "3 days 3 hours"],
] as const)
  test(says, () => assert.equal(lengthAloud(ms, "en"), expected));

test("in Chinese", () => assert.equal(lengthAloud(125 * minute, "zh-Hant"), "2 小時 5 分鐘"));
