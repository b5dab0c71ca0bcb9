import assert from "node:assert/strict";
import { test } from "node:test";
import { lettersFor, type Script } from "./reading.ts";

const cases: [name: string, script: Script, installed: string[], letters: string | null][] = [
  ["with Latin letters beside the Chinese", "zh-Hans", ["chi_sim", "chi_tra", "eng", "osd"], "chi_sim+eng"],
  ["one of the Chinese alone", "zh-Hant", ["chi_tra"], "chi_tra"],
  ["not by the other Chinese letters", "zh-Hant", ["chi_sim", "eng"], null],
  ["Latin", "en", ["eng"], "eng"],
  ["nothing installed", "en", [], null],
];
for (const [name, script, installed, letters] of cases)
  test(`letters to read by: ${name}`, () => assert.equal(lettersFor(script, installed), letters));
