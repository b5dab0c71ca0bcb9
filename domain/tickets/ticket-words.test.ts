import { test } from "node:test";
import assert from "node:assert/strict";
import { ticketWords, wordsAsked } from "./ticket-words.ts";

const ticket = {
  customerName: "晨星紡織",
  machineText: "UPS-3000",
  faultText: "it's off; DL380G10 停",
  errorText: null,
};

test("a ticket is found by pairs in one script, and by whole words", () => {
  const words = ticketWords(ticket)
    .replace(/:\d+[A-D]/g, "")
    .split(" ");
  for (const word of ["'晨星'", "'纺织'", "'织'", "'ups'", "'3000'", "'dl380g10'", "'~dl38'", "'停'"])
    assert.ok(words.includes(word), word);
});

const asked: readonly [string, string, string | null][] = [
  ["a Traditional name finds the Simplified", "紡織", "'纺织'"],
  ["three characters are two pairs", "晨星紡", "'晨星' & '星纺'"],
  ["one character is the beginning of a pair", "紡", "'纺':*"],
  ["a word is found by its beginning", "DL380", "'dl380':*"],
  ["wide letters are letters", "ＵＰＳ", "'ups':*"],
  ["quotes do no harm", "it's' | 'x", "'it':* & 's' & 'x'"],
  ["nothing asked is nothing", " ;- ", null],
];
for (const [name, given, query] of asked) test(name, () => assert.equal(wordsAsked(given), query));
