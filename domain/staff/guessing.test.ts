import assert from "node:assert/strict";
import { test } from "node:test";
import { day, hour, minute, plus, second } from "../kit/instant.ts";
import { afterFailure, guessLimits, waitLeft, type Guesses } from "./guessing.ts";
import { sessionRanOut } from "./session-life.ts";

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

test("guessing: failures add up until they are forgotten", () => {
  assert.equal(afterFailure({ failures: 7, lastAt: plus(now, -hour) }, email, now).failures, 8);
  assert.equal(afterFailure({ failures: 7, lastAt: plus(now, -hour - 1) }, address, now).failures, 1);
});

const sessions: [name: string, beganAt: string, lastSeenAt: string, ranOut: boolean][] = [
  ["used a moment ago", plus(now, -29 * day), plus(now, -minute), false],
  ["unused for a week", plus(now, -8 * day), plus(now, -7 * day), true],
  ["used all the time for a month", plus(now, -30 * day), plus(now, -minute), true],
];
for (const [name, beganAt, lastSeenAt, ranOut] of sessions)
  test(`session: ${name}`, () => assert.equal(sessionRanOut({ beganAt, lastSeenAt }, now), ranOut));
