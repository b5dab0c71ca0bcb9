import assert from "node:assert/strict";
import { test } from "node:test";
import { readRtf } from "./read-rtf.ts";

const fonts = "{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset136 MingLiU;}{\\f2\\fcharset0 Arial;}}";

const words: [name: string, rtf: string, text: string][] = [
  ["plain words", "{\\rtf1\\ansi\\ansicpg1252\\pard hello world\\par bye}", "hello world\nbye"],
  ["simplified letters of their font", `{\\rtf1${fonts}\\f0 \\'bb\\'fa\\'c6\\'f7\\f2 UPS}`, "机器UPS"],
  ["traditional letters of their font", `{\\rtf1${fonts}\\f1 \\'be\\'f7\\'be\\'b9}`, "機器"],
  ["the mail's own code page", "{\\rtf1\\ansicpg936 \\'bb\\'fa\\'c6\\'f7}", "机器"],
  ["Unicode with letters that stand in", "{\\rtf1\\uc1\\u27231?\\u22120\\'3f!}", "機器!"],
  ["negative Unicode", "{\\rtf1\\u-30333?}", "覃"],
  ["two that stand in", "{\\rtf1\\uc2\\u27231??ok}", "機ok"],
  ["a group ends what stands in", "{\\rtf1{\\uc2\\u27231?}ok}", "機ok"],
  ["signs of RTF itself", "{\\rtf1 a\\{b\\}\\\\c\\~d}", "a{b}\\c\u00a0d"],
  [
    "pictures, styles and what is not known are left out",
    "{\\rtf1{\\stylesheet x;}{\\pict 89504e}{\\*\\new y}ok}",
    "ok",
  ],
  ["a font named by its group only", `{\\rtf1${fonts}{\\f1 \\'be\\'f7}\\f2 x}`, "機x"],
  ["line ends of the file are none of the mail", "{\\rtf1 a\r\nb\\line c}", "ab\nc"],
  ["broken off", "{\\rtf1 half {\\b a \\'b", "half a b"],
  ["nothing", "", ""],
];
for (const [name, rtf, text] of words) test(name, () => assert.deepEqual(readRtf(rtf), { text, html: null }));

test("made of a page it gives the page, without what is for readers of RTF (MS-OXRTFEX)", () => {
  const rtf = `{\\rtf1\\ansi\\ansicpg936\\fromhtml1 \\deff0${fonts}\\f0{\\*\\htmltag64 <p class="x\\'bb\\'fa">}\\htmlrtf {\\b\\htmlrtf0 \\'c6\\'f7{\\*\\htmltag84 &nbsp;}{\\*\\htmltag4 \\par }ok\\htmlrtf }\\htmlrtf0{\\*\\htmltag72 </p>}}`;
  assert.deepEqual(readRtf(rtf), { text: "", html: '<p class="x机">器&nbsp;\nok</p>' });
});

test("groups in groups without end, and one word of a million letters, take no longer than a moment", () => {
  const begun = performance.now();
  readRtf(`{\\rtf1 ${"{".repeat(1_000_000)}`);
  readRtf(`{\\rtf1 \\${"a".repeat(1_000_000)}`);
  readRtf(`{\\rtf1 ${"\\'b0{\\f1 x}".repeat(100_000)}`);
  assert.ok(performance.now() - begun < 3_000);
});
