import assert from "node:assert/strict";
import { test } from "node:test";
import { codeFrom } from "./code-from.ts";

const codes: [name: string, english: string, code: string][] = [
  ["words are joined by hyphens", "System Engineering", "system-engineering"],
  ["what is no letter or digit separates", "R&D, North", "r-d-north"],
  ["nothing hangs at the ends", " (Stores 2) ", "stores-2"],
  ["a name without Latin letters gives none", "倉庫", ""],
];
for (const [name, english, code] of codes) test(`code: ${name}`, () => assert.equal(codeFrom(english), code));
