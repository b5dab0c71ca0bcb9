import assert from "node:assert/strict";
import { test } from "node:test";
import { text } from "../kit/language.ts";
import {
  firstHouseRules,
  firstVersion,
  HouseRules,
  rulesAt,
  unfitRules,
  type HouseRulesVersion,
} from "./house-rules.ts";

const version = (number: number, holdsFrom: string): HouseRulesVersion => ({
  ...firstVersion,
  version: number,
  holdsFrom,
});
const one = version(1, "2026-03-01T00:00:00.000Z");
const two = version(2, "2026-05-01T00:00:00.000Z");
const sooner = version(3, "2026-04-01T00:00:00.000Z");

for (const [name, versions, at, held] of [
  ["before anyone changed them, the house's own", [], "2026-03-01T00:00:00.000Z", 0],
  ["before the first holds", [one], "2026-02-28T23:59:59.999Z", 0],
  ["from its moment on", [one], "2026-03-01T00:00:00.000Z", 1],
  ["until the next holds", [two, one], "2026-04-30T00:00:00.000Z", 1],
  ["a later version that holds sooner replaces the planned one", [sooner, two, one], "2026-06-01T00:00:00.000Z", 3],
] satisfies [string, HouseRulesVersion[], string, number][])
  test(`the rules that hold: ${name}`, () => assert.equal(rulesAt(versions, at).version, held));

const { pauseReasons } = firstHouseRules;
const own = { code: "own-1", says: text("停電", "停电", "Power cut"), retired: false };
for (const [name, after, wrong] of [
  ["nothing changed", pauseReasons, null],
  ["one added", [...pauseReasons, own], null],
  ["one retired", pauseReasons.map((reason, at) => ({ ...reason, retired: at === 0 })), null],
  ["one left out", pauseReasons.slice(1), "pause-reason-left-out"],
  ["one twice", [...pauseReasons, own, own], "pause-reason-twice"],
] satisfies [string, HouseRules["pauseReasons"], ReturnType<typeof unfitRules>][])
  test(`new pause reasons: ${name}`, () =>
    assert.equal(unfitRules(firstHouseRules, { ...firstHouseRules, pauseReasons: after }), wrong));
