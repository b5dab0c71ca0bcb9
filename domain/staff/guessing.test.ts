import assert from "node:assert/strict";
import { test } from "node:test";
import { day, minute, plus, second } from "../kit/instant.ts";
import { guessLimits, waitLeft, type Guesses } from "./guessing.ts";

const now = "2026-03-02T01:00:00.000Z";
const { email, address } = guessLimits;

const waits: [name: string, guesses: Guesses | undefined, limits: typeof email | typeof address, wait: number][] = [
  ["nobody has guessed", undefined, email, 0],
  ["four wrong ones are free", { failures: 4, lastAt: now }, email, 0],
  ["the fifth costs two seconds", { failures: 5, lastAt: now }, email, 2 * second],
  ["each further one doubles it", { failures: 8, lastAt: now }, email, 16 * second],
  ["waiting is counted from the last one", { failures: 8, lastAt: plus(now, -10 * second) }, email, 6 * second],
  ["never more than a quarter of an hour", { failures: 500, lastAt: now }, email, 15 * minute],
  ["an address is shared, so it has more", { failures: 29, lastAt: now }, address, 0],
  ["but not endlessly", { failures: 31, lastAt: now }, address, 4 * second],
  ["forgotten after a day", { failures: 500, lastAt: plus(now, -day - 1) }, email, 0],
];
for (const [name, guesses, limits, wait] of waits)
  test(`guessing: ${name}`, () => assert.equal(waitLeft(guesses, limits, now), wait));
