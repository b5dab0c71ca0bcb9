import assert from "node:assert/strict";
import { test } from "node:test";
import { timesIn } from "./times.ts";

const now = "2026-03-02T06:00:00.000Z";
const shanghai = timesIn("en", "Asia/Shanghai");

for (const [says, at, words] of [
  ["this minute", "2026-03-02T05:59:30.000Z", "just now"],
  ["within the hour in minutes", "2026-03-02T05:48:00.000Z", "12 min ago"],
  ["ahead as well", "2026-03-02T06:12:00.000Z", "in 12 min"],
  ["today by the clock", "2026-03-02T01:40:00.000Z", "today 09:40"],
  ["yesterday by the day of the zone", "2026-03-01T15:40:00.000Z", "yesterday 23:40"],
  ["tomorrow by the day of the zone", "2026-03-02T16:10:00.000Z", "tomorrow 00:10"],
  ["within the year with day and clock", "2026-02-12T08:40:00.000Z", "12 Feb 16:40"],
  ["long ago only the day", "2024-02-12T08:40:00.000Z", "12 Feb 2024"],
] as const)
  test(says, () => assert.equal(shanghai.when(at, now), words));

test("the zone decides which day it is", () => {
  assert.equal(timesIn("en", "America/New_York").when("2026-03-02T01:40:00.000Z", now), "yesterday 20:40");
});
