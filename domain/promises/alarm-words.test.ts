import assert from "node:assert/strict";
import { test } from "node:test";
import { hour, minute } from "../kit/instant.ts";
import { text } from "../kit/language.ts";
import { alarmInWords } from "./alarm-words.ts";
import { lengthInWords } from "./length-in-words.ts";

const title = text("解決故障", "解决故障", "The fault is solved");
const owed = { clause: "3.6.6", title, customer: "晨星紡織" };

test("what is told says who, what and how long is left", () => {
  assert.equal(alarmInWords({ ...owed, remainingMs: 9 * hour })["zh-Hant"], "晨星紡織：解決故障，還剩 9 小時 (3.6.6)");
  assert.equal(alarmInWords({ ...owed, remainingMs: 0 }).en, "晨星紡織: The fault is solved, time is up (3.6.6)");
  assert.equal(
    alarmInWords({ ...owed, remainingMs: -hour }).en,
    "晨星紡織: The fault is solved, overdue by 1 h (3.6.6)",
  );
  assert.equal(alarmInWords({ ...owed, customer: null, remainingMs: null }).en, "The fault is solved (3.6.6)");
});

test("a length stands in its two largest units", () => {
  const lengths: [number, string][] = [
    [0, "0 s"],
    [999, "0 s"],
    [90 * minute, "1 h 30 min"],
    [48 * hour + 59_000, "2 d"],
    [-61_000, "1 min 1 s"],
  ];
  for (const [length, says] of lengths) assert.equal(lengthInWords(length, "en"), says);
});
