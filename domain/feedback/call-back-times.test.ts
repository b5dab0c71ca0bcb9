import { test } from "node:test";
import assert from "node:assert/strict";
import { nextAttempt, sensibleTime } from "./call-back-times.ts";

const shanghai = "Asia/Shanghai";
const times: readonly [string, string, string, string][] = [
  ["in the morning: at once", "2026-03-02T02:00:00.000Z", shanghai, "2026-03-02T02:00:00.000Z"],
  ["at lunch: after it", "2026-03-02T04:30:00.000Z", shanghai, "2026-03-02T06:00:00.000Z"],
  ["at closing time: the next morning", "2026-03-02T10:00:00.000Z", shanghai, "2026-03-03T01:00:00.000Z"],
  ["before work: at its beginning", "2026-03-01T23:00:00.000Z", shanghai, "2026-03-02T01:00:00.000Z"],
  ["on Friday evening: on Monday", "2026-03-06T11:00:00.000Z", shanghai, "2026-03-09T01:00:00.000Z"],
  ["on a Sunday: on Monday", "2026-03-08T03:00:00.000Z", shanghai, "2026-03-09T01:00:00.000Z"],
  ["on National Day: after the holidays", "2026-10-01T02:00:00.000Z", shanghai, "2026-10-08T01:00:00.000Z"],
  ["on a Saturday that is worked: at once", "2026-10-10T02:00:00.000Z", shanghai, "2026-10-10T02:00:00.000Z"],
  ["on a holiday in Taiwan: on Monday", "2026-02-27T02:00:00.000Z", "Asia/Taipei", "2026-03-02T01:00:00.000Z"],
  ["which is none in Shanghai: at once", "2026-02-27T02:00:00.000Z", shanghai, "2026-02-27T02:00:00.000Z"],
  ["at Easter in Hong Kong: on Wednesday", "2026-04-03T02:00:00.000Z", "Asia/Hong_Kong", "2026-04-08T01:00:00.000Z"],
  ["where it is another day", "2026-03-02T02:00:00.000Z", "America/New_York", "2026-03-02T14:00:00.000Z"],
  ["over the change to summer time", "2026-03-06T23:00:00.000Z", "America/New_York", "2026-03-09T13:00:00.000Z"],
];
for (const [name, at, zone, expected] of times) test(name, () => assert.equal(sensibleTime(at, zone), expected));

const attempts: readonly [string, number, string, string | null][] = [
  ["the first call is made at once", 0, "2026-03-02T01:00:00.000Z", "2026-03-02T01:00:00.000Z"],
  ["the second two hours later", 1, "2026-03-02T01:00:00.000Z", "2026-03-02T03:00:00.000Z"],
  ["the second not during lunch", 1, "2026-03-02T02:30:00.000Z", "2026-03-02T06:00:00.000Z"],
  ["the third four hours later", 2, "2026-03-02T03:00:00.000Z", "2026-03-02T07:00:00.000Z"],
  ["the fourth the next day", 3, "2026-03-02T07:00:00.000Z", "2026-03-03T03:00:00.000Z"],
  ["after four there is none", 4, "2026-03-03T03:00:00.000Z", null],
];
for (const [name, made, now, expected] of attempts)
  test(name, () => assert.equal(nextAttempt(made, now, shanghai), expected));
