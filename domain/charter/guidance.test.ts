import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, say, type Text } from "../kit/language.ts";
import { callBackScript, CallBackScript } from "./call-back-script.ts";
import { guidance, Guidance } from "./guidance.ts";

const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const sentences = (value: unknown): Text[] =>
  value && typeof value === "object" ? ("en" in value ? [value as Text] : Object.values(value).flatMap(sentences)) : [];

test("the guidance has the eight steps, in order", () => {
  assert.deepEqual(
    Guidance.parse(guidance).steps.map(({ clause }) => clause),
    [1, 2, 3, 4, 5, 6, 7, 8].map((step) => `3.5.${step}`),
  );
  assert.ok(CallBackScript.parse(callBackScript));
});

test("every sentence takes the same values in every language", () => {
  const all = [...sentences(guidance), ...sentences(callBackScript)];
  assert.ok(all.length > 30);
  for (const sentence of all)
    for (const language of languages)
      assert.deepEqual(placeholders(sentence[language]), placeholders(sentence.en), sentence.en);
});

test("at step five the sentence carries the time", () => {
  const sentence = guidance.steps[4]?.say[0];
  assert.ok(sentence);
  assert.equal(
    say(sentence, "zh-Hant", { minutes: 5, time: "14:07" }),
    "5 分鐘內，也就是 14:07 前，工程師會與您聯繫。",
  );
});
