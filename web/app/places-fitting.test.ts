import assert from "node:assert/strict";
import { test } from "node:test";
import { deskPlaces } from "./places.ts";
import { placesFitting } from "./places-fitting.ts";

const cases: [what: string, typed: string, first: string | undefined][] = [
  ["its name", "客戶", "customers"],
  ["its name in the other script", "客户", "customers"],
  ["its name in English, in any case", "CHARTER", "charter"],
  ["the beginning of its name", "ros", "roster"],
  ["pinyin initials", "gzrl", "calendars"],
  ["what is set there", "假日", "calendars"],
  ["what is set there, in English", "passkey", "security"],
  ["nothing that is anywhere", "zebra", undefined],
];
for (const [what, typed, first] of cases)
  test(`a place is found by ${what}: ${typed}`, () => assert.equal(placesFitting(deskPlaces, typed)[0]?.name, first));

test("all places stand there while nothing is typed", () => {
  assert.equal(placesFitting(deskPlaces, " ").length, deskPlaces.length);
});
