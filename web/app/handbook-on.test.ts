import assert from "node:assert/strict";
import { test } from "node:test";
import { handbookOn } from "./handbook-on.ts";

const cases = [
  ["the first page", "/", "/handbook/README?language=en#the-same-for-everyone"],
  ["a place", "/call", "/handbook/operator?language=en#a-call"],
  ["a place whose name goes on", "/call-backs", "/handbook/operator?language=en#calling-back"],
  ["a thing in a place", "/tickets/F-2026-000001", "/handbook/engineer?language=en#a-ticket"],
  ["a place nothing is written about", "/gallery", "/handbook/README?language=en#the-same-for-everyone"],
] as const;
for (const [name, pathname, address] of cases)
  test(`the handbook on ${name}`, () => assert.equal(handbookOn(pathname, "en"), address));
