import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../kit/language.ts";
import { quoted, signed, unsigned } from "./quoted.ts";
import { replyText } from "./reply-text.ts";

for (const language of languages)
  test(`what is quoted in ${language} is trimmed again when it comes back`, () => {
    const words = quoted(language, { name: "陳怡", at: "2026-03-02 09:00", text: "UPS 叫了\n紅燈" });
    assert.match(words, /:|：\n> UPS 叫了\n> 紅燈$/);
    assert.equal(replyText(`好了\n\n${words}`).text, "好了");
  });

test("a signature goes below and comes off again; none changes nothing", () => {
  assert.equal(signed("Hello\n", "Grace\nKept"), "Hello\n\n-- \nGrace\nKept");
  assert.equal(unsigned(signed("Hello", "Grace"), "Grace"), "Hello");
  assert.equal(unsigned("Hello", "Grace"), "Hello");
  assert.equal(signed("Hello", ""), "Hello");
});
