import assert from "node:assert/strict";
import { test } from "node:test";
import { withinDesk } from "./within-desk.ts";

const cases: [name: string, to: string | undefined, goes: string][] = [
  ["nowhere asked: home", undefined, "/"],
  ["a page of the desk, with its filters", "/tickets?mine=true", "/tickets?mine=true"],
  ["an address elsewhere", "https://elsewhere.example/", "/"],
  ["an address elsewhere without its scheme", "//elsewhere.example/", "/"],
  ["the same by a backslash, which browsers read as a slash", "/\\elsewhere.example/", "/"],
  ["a script", "javascript:alert(1)", "/"],
];
for (const [name, to, goes] of cases) test(`after signing in: ${name}`, () => assert.equal(withinDesk(to), goes));
