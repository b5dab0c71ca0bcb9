import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthInFigures } from "./length-in-figures.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

for (const [says, ms, figures] of [
  ["nothing is nought", 0, "0:00"],
  ["a part of a second does not count", 999, "0:00"],
  ["seconds have two figures", 48 * second, "0:48"],
  ["minutes stand alone", 4 * minute + 12 * second, "4:12"],
  ["an hour brings its minutes in two figures", hour + 5 * second, "1:00:05"],
  ["48 hours stay hours, as the charter says them", 48 * hour, "48:00:00"],
  ["from three days on there are days", 76 * hour + 10 * minute, "3 d 04:10"],
  ["what is past counts the same", -90 * second, "1:30"],
] as const)
  test(says, () => assert.equal(lengthInFigures(ms), figures));
