import assert from "node:assert/strict";
import { test } from "node:test";
import { text } from "../kit/language.ts";
import type { CodeEntry } from "./fault-codes.ts";
import { newCode, unfitName, unfitToRetire } from "./new-code.ts";

const entry = (code: string, en: string, more: Partial<CodeEntry> = {}): CodeEntry => ({
  code,
  family: "power",
  says: text(`${en}繁`, `${en}简`, en),
  words: [],
  retiredAt: null,
  becomes: [],
  version: 1,
  ...more,
});
const hums = entry("power.hums", "Hums");
const beeps = entry("power.beeps", "Beeps");
const gone = entry("power.gone", "Gone", { retiredAt: "2026-01-01T00:00:00.000Z" });
const all = [hums, beeps, gone];

const codes: [what: string, en: string, code: string][] = [
  ["a name becomes a code", "Fan is noisy", "power.fan-is-noisy"],
  ["a code that is taken gets a number", "hums", "power.hums-2"],
  ["marks at the ends are left out", "“Sparks!”", "power.sparks"],
  ["a name without letters gets a plain one", "冒烟", "power.own"],
];
for (const [what, en, code] of codes) test(what, () => assert.equal(newCode("power", text("一", "一", en), all), code));
test("without a family there is no dot", () => assert.equal(newCode(null, text("一", "一", "Swapped"), []), "swapped"));

const names: [what: string, own: string | null, en: string, reason: string | null][] = [
  ["a new name is fit", null, "Clicks", null],
  ["another one's name is not", null, " BEEPS ", "code-name-taken"],
  ["its own name is", "power.beeps", "Beeps", null],
  ["the name of a retired one is", null, "Gone", null],
  ["an empty one is not", null, " ", "code-name-missing"],
];
for (const [what, own, en, reason] of names)
  test(what, () => assert.equal(unfitName(own, text(`${en}`, `${en}`, en), all), reason));

const retirements: [what: string, entry: CodeEntry, becomes: string[], others: CodeEntry[], reason: string | null][] = [
  ["a code is retired", hums, [], all, null],
  ["merged into another", hums, ["power.beeps"], all, null],
  ["never into itself", hums, ["power.hums"], all, "code-becomes-unknown"],
  ["never into a retired one", hums, ["power.gone"], all, "code-becomes-unknown"],
  ["never twice", gone, [], all, "code-retired-already"],
  ["the last one stays", hums, [], [hums, gone], "code-is-last"],
];
for (const [what, one, becomes, others, reason] of retirements)
  test(what, () => assert.equal(unfitToRetire(one, becomes, others), reason));
