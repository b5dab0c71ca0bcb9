import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { forget, remembered } from "./remembered.ts";
import type { Work } from "./work.ts";

let house: TestHouse;
let asked = 0;
before(async () => void (house = await testHouse()));
after(() => house.close());

const count = (work: Work, topic = "counted:all") => remembered(work, topic, async () => ++asked);
const inWork = <T>(deed: (work: Work) => Promise<T>) => house.as(theHouse, deed);

test("an answer is asked for once and kept", async () => {
  const first = await inWork((work) => count(work));
  assert.equal(await inWork((work) => count(work)), first);
});

test("who changes it asks anew in the same work, others after the commit", async () => {
  const known = await inWork((work) => count(work));
  const within = await inWork(async (work) => {
    forget(work, "counted");
    return [await count(work), await count(work), await house.read((other) => count(other))];
  });
  assert.deepEqual(within, [known + 1, known + 2, known]);
  assert.equal(await inWork((work) => count(work)), known + 3);
});

test("a change that was rolled back leaves what was known", async () => {
  const known = await inWork((work) => count(work));
  const attempt = inWork(async (work) => {
    forget(work, "counted");
    throw new Error("planted");
  });
  await assert.rejects(attempt, /planted/);
  assert.equal(await inWork((work) => count(work)), known);
});

test("a failed answer is not kept", async () => {
  const fails = (work: Work) => remembered(work, "failing", () => Promise.reject(new Error("planted")));
  await assert.rejects(inWork(fails), /planted/);
  assert.equal(await inWork((work) => remembered(work, "failing", async () => "now")), "now");
});
