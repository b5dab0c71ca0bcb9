import assert from "node:assert/strict";
import { test } from "node:test";
import { filledReply, languageOf, ReplyFacts, unfilledIn } from "./reply.ts";

test("what is known is filled in, what is not stays and is named once", () => {
  assert.deepEqual(
    filledReply("{contact}您好，{engineer}將在 {due} 前聯繫您。{due}", { contact: "陳怡", engineer: "林工" }),
    {
      text: "陳怡您好，林工將在 {due} 前聯繫您。{due}",
      missing: ["due"],
    },
  );
  assert.deepEqual(unfilledIn("{other} {number}"), ["number"]);
});

const languages: [what: string, texts: object, wished: "zh-Hant" | "zh-Hans" | "en", is: string][] = [
  ["the one wished for", { en: "Hello", "zh-Hans": "您好" }, "zh-Hans", "zh-Hans"],
  ["the other script before English", { en: "Hello", "zh-Hant": "您好" }, "zh-Hans", "zh-Hant"],
  ["what there is", { en: "Hello", "zh-Hant": "" }, "zh-Hant", "en"],
];
for (const [what, texts, wished, is] of languages)
  test(`a reply is said in ${what}`, () => assert.equal(languageOf({ texts }, wished), is));

test("a reply without any text is none", () => {
  assert.equal(ReplyFacts.safeParse({ title: "a", texts: { en: " " } }).success, false);
  assert.equal(ReplyFacts.safeParse({ title: "a", texts: { en: "Hello" } }).success, true);
});
