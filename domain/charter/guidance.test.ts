import assert from "node:assert/strict";
import { test } from "node:test";
import { say, text } from "../kit/language.ts";
import { callBackScript, CallBackScript } from "./call-back-script.ts";
import { guidance, Guidance } from "./guidance.ts";
import { textsIn, unevenTexts } from "./spoken.ts";

test("the guidance has the eight steps, in order", () => {
  assert.deepEqual(
    Guidance.parse(guidance).steps.map(({ clause }) => clause),
    [1, 2, 3, 4, 5, 6, 7, 8].map((step) => `3.5.${step}`),
  );
  assert.ok(CallBackScript.parse(callBackScript));
});

test("every sentence takes the same values in every language", () => {
  assert.ok(textsIn([guidance, callBackScript]).length > 30);
  assert.deepEqual(unevenTexts([guidance, callBackScript]), []);
  const uneven = text("{name}，您好", "您好", "Good day, {name}");
  assert.deepEqual(unevenTexts({ steps: [{ say: [uneven] }] }), [uneven]);
});

test("at step five the sentence carries the time", () => {
  const sentence = guidance.steps[4]?.say[0];
  assert.ok(sentence);
  assert.equal(
    say(sentence, "zh-Hant", { minutes: 5, time: "14:07" }),
    "5 分鐘內，也就是 14:07 前，工程師會與您聯繫。",
  );
});
