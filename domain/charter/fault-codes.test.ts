import assert from "node:assert/strict";
import { test } from "node:test";
import { Code, codesMatching, families } from "./code.ts";
import { codeName, codesFor, codeOf, countsAs, firstCodes, type CodeTree } from "./fault-codes.ts";
import { symptomCodes } from "./symptom-codes.ts";

test("every code is once in its kind, short enough, and named in three languages", () => {
  for (const [kind, codes] of Object.entries(firstCodes)) {
    assert.ok(codes.length >= 4, kind);
    assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length, kind);
    for (const entry of codes) {
      assert.deepEqual(Code.parse(entry), entry);
      assert.ok(entry.code.length <= 60);
      assert.ok(/\p{Script=Han}/u.test(entry.says["zh-Hant"]) && !/\p{Script=Han}/u.test(entry.says.en), entry.code);
    }
  }
});

test("every family has symptoms, causes and components", () => {
  for (const kind of ["symptom", "cause", "component"] as const)
    for (const family of families)
      assert.ok(
        firstCodes[kind].some((entry) => entry.family === family),
        `${kind} ${family}`,
      );
});

const searches: [name: string, typed: string, first: string][] = [
  ["an English word", "ups", "power.ups-alarm"],
  ["a word customers use", "打不开", "power.no-start"],
  ["Traditional characters", "卡紙", "media.paper-jam"],
  ["pinyin initials", "wlbt", "network.down"],
  ["two words", "raid 降级", "storage.array-degraded"],
  ["a foreign term", "勒索", "software.virus"],
];
for (const [name, typed, first] of searches)
  test(`a symptom is found by ${name}`, () => {
    assert.equal(codesMatching(symptomCodes, typed, "zh-Hans")[0]?.code, first);
  });

test("a word that fits nowhere finds nothing, and nothing typed finds all", () => {
  assert.deepEqual(codesMatching(symptomCodes, "ups zebra", "en"), []);
  assert.equal(codesMatching(symptomCodes, " ", "en").length, symptomCodes.length);
});

const kept = (codes: readonly Code[]) => codes.map((entry) => ({ ...entry, retiredAt: null, becomes: [], version: 1 }));
const tree: CodeTree = {
  symptom: kept(firstCodes.symptom),
  cause: kept(firstCodes.cause).map((entry) =>
    entry.code === "power.battery-worn"
      ? { ...entry, retiredAt: "2026-03-01T00:00:00.000Z", becomes: ["power.supply-failed"] }
      : entry,
  ),
  component: kept(firstCodes.component),
  action: kept(firstCodes.action),
  result: kept(firstCodes.result),
};

test("the codes of the symptom's family come first, retired ones not at all", () => {
  assert.equal(codesFor(tree, "cause", "network")[0]?.family, "network");
  assert.equal(codesFor(tree, "cause", "network").length, firstCodes.cause.length - 1);
});

test("what was recorded with a retired code keeps its name, and counts as what took its place", () => {
  assert.equal(codeName(tree, "cause", "power.battery-worn", "zh-Hans"), "电池老化");
  assert.equal(countsAs(tree, "cause", "power.battery-worn"), "power.supply-failed");
  assert.equal(countsAs(tree, "cause", "nobody-knows"), "nobody-knows");
  assert.equal(codeOf(tree, "cause", "bad luck"), undefined);
});

test("merges in a circle end", () => {
  const cause = tree.cause.map((entry) =>
    entry.code === "power.supply-failed" ? { ...entry, becomes: ["power.battery-worn"] } : entry,
  );
  assert.equal(countsAs({ ...tree, cause }, "cause", "power.battery-worn"), "power.supply-failed");
});
