import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlOf, plainOf } from "./rich-text.ts";

const inner = (text: string) => htmlOf(text).replace(/^<div [^>]*>|<\/div>$/g, "");
const cases: readonly [string, string, string][] = [
  ["bold is strong", "請按**五秒**。", "<p>請按<strong>五秒</strong>。</p>"],
  ["lines stay lines, an empty one parts", "a\nb\n\nc", "<p>a<br>b</p><p>c</p>"],
  ["a list is a list", "Do:\n- one\n- **two**", "<p>Do:</p><ul><li>one</li><li><strong>two</strong></li></ul>"],
  ["numbers count", "1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"],
  ["a list goes on where it was", "3. three", '<ol start="3"><li>three</li></ol>'],
  ["a figure is no list", "1.5 bar\n3.2b", "<p>1.5 bar<br>3.2b</p>"],
  ["what is quoted is set off", "Yes\n> UPS", "<p>Yes</p><blockquote>UPS</blockquote>"],
  [
    "a bare link ends where the sentence does",
    "見 https://kept.example/a?b=1。",
    '<p>見 <a href="https://kept.example/a?b=1">https://kept.example/a?b=1</a>。</p>',
  ],
  ["a link has words", "[manual](https://kept.example/m)", '<p><a href="https://kept.example/m">manual</a></p>'],
  ["a script is words", "<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"],
  ["javascript is no link", "[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"],
  ["a link cannot break out", '[x](https://a"onclick=b)', '<p><a href="https://a&quot;onclick=b">x</a></p>'],
  ["two stars alone are two stars", "2 ** 3", "<p>2 ** 3</p>"],
];
for (const [named, text, html] of cases) test(named, () => assert.equal(inner(text), html));

test("the plain text has no marks, and a link's address behind its words", () => {
  assert.equal(
    plainOf("請按**五秒**\n- 看[說明](https://kept.example/m)"),
    "請按五秒\n- 看說明 <https://kept.example/m>",
  );
});
