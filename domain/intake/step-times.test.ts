import assert from "node:assert/strict";
import { test } from "node:test";
import { instantAt } from "../kit/instant.ts";
import { stepTimes, type StepMark } from "./step-times.ts";

const at = (seconds: number) => instantAt(Date.UTC(2026, 2, 2, 1, 0, seconds));
const begun = (step: StepMark["step"], seconds: number): StepMark => ({ kind: "step-begun", step, at: at(seconds) });
const ended = (step: StepMark["step"], seconds: number): StepMark => ({ kind: "step-ended", step, at: at(seconds) });

test("a step lasts from its begin to its end", () => {
  const [company] = stepTimes([begun("company", 0), ended("company", 8), begun("record", 8)], at(10));
  assert.deepEqual(company, { step: "company", begunAt: at(0), endedAt: at(8), spentMs: 8_000 });
});

test("a step gone back to counts all its stays, and keeps its first begin", () => {
  const marks = [begun("contact", 0), ended("contact", 5), begun("fault", 5), ended("fault", 9), begun("contact", 9)];
  const contact = stepTimes(marks, at(12)).find(({ step }) => step === "contact");
  assert.deepEqual(contact, { step: "contact", begunAt: at(0), endedAt: null, spentMs: 8_000 });
});

test("a parked call leaves its step, so that the wait does not count", () => {
  const [fault] = stepTimes([begun("fault", 0), ended("fault", 10), begun("fault", 300)], at(305));
  assert.equal(fault?.spentMs, 15_000);
});

test("an end without a begin and a begin told twice change nothing", () => {
  assert.deepEqual(stepTimes([ended("fault", 3)], at(9)), []);
  assert.equal(stepTimes([begun("fault", 0), begun("fault", 4), ended("fault", 6)], at(9))[0]?.spentMs, 6_000);
});
