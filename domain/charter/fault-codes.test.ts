import assert from "node:assert/strict";
import { test } from "node:test";
import { Code, codesMatching, families } from "./code.ts";
import { codeName, codesFor, faultCodes, unknownCodes, type CodeKind } from "./fault-codes.ts";
import { symptomCodes } from "./symptom-codes.ts";

test("every code is once in its kind, short enough, and named in three languages", () => {
  for (const [kind, codes] of Object.entries(faultCodes)) {
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
        faultCodes[kind].some((entry) => entry.family === family),
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

test("the codes of the symptom's family come first", () => {
  assert.equal(codesFor("cause", "network")[0]?.family, "network");
  assert.equal(codesFor("cause", "network").length, faultCodes.cause.length);
});

test("a record with codes from the tree is complete, others are named", () => {
  const record: Record<CodeKind, string> = {
    symptom: "power.ups-alarm",
    cause: "power.battery-worn",
    component: "power.ups-battery",
    action: "replaced",
    result: "fixed",
  };
  assert.deepEqual(unknownCodes(record), []);
  assert.deepEqual(unknownCodes({ ...record, cause: "bad luck" }), ["cause"]);
  assert.equal(codeName("cause", "power.battery-worn", "zh-Hans"), "电池老化");
});
