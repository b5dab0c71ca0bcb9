import assert from "node:assert/strict";
import { test } from "node:test";
import { fitting, mentionsIn, mentionTyped, sentenceAt } from "./mentions.ts";

const person = (id: string, ...handles: string[]) => ({ kind: "person" as const, id, handles });
const all = [
  person("he", "何經理"),
  person("he2", "何經"),
  person("petr", "Petr Novák"),
  person("ann", "Ann"),
  { kind: "department" as const, id: "hotline", handles: ["服務熱線", "服务热线", "Hotline"] },
];

const cases: [what: string, text: string, ids: string[]][] = [
  ["a name in the middle of a Chinese sentence", "請@何經理看一下", ["he"]],
  ["the longest name counts", "@何經理", ["he"]],
  ["a shorter name is one as well", "@何經，請看", ["he2"]],
  ["a name of two words", "Ask @Petr Novák about it", ["petr"]],
  ["in any case of letters", "ask @petr novák", ["petr"]],
  ["the beginning of a longer word is no name", "@Annabel", []],
  ["a name before a full stop", "Thanks @Ann.", ["ann"]],
  ["an address is no mention", "mail info@Ann now", []],
  ["a department in any of its languages", "@服务热线 @hotline", ["hotline"]],
  ["two of them, in their order", "@Ann and @何經理, @Ann", ["ann", "he"]],
  ["a full-width sign", "＠何經理", ["he"]],
  ["nobody of that name", "@誰", []],
];
for (const [what, text, ids] of cases)
  test(`mentioned: ${what}`, () =>
    assert.deepEqual(
      mentionsIn(text, all).map(({ one }) => one.id),
      ids,
    ));

test("the sentence of a mention is told, not the whole note", () => {
  const note = "電池鼓了。請@何經理今天決定是否換機！之後再說。";
  assert.equal(sentenceAt(note, note.indexOf("@")), "請@何經理今天決定是否換機！");
  assert.equal(sentenceAt("Ver. 2.5 hangs. Ask @Ann", 20), "Ask @Ann");
  assert.equal(sentenceAt(`@Ann ${"x".repeat(300)}`, 0).length, 200);
});

test("what is typed behind the sign is seen at the caret only", () => {
  assert.deepEqual(mentionTyped("請@he 看", 4), { at: 1, typed: "he" });
  assert.deepEqual(mentionTyped("@", 1), { at: 0, typed: "" });
  assert.equal(mentionTyped("請@he 看", 6), null);
  assert.equal(mentionTyped("a@b", 3), null);
});

test("names that begin so come before those that contain it", () => {
  const one = (id: string, ...keys: string[]) => ({ id, keys });
  const list = [one("li", "李文", "lw"), one("wen", "文", "w"), one("none", "x")];
  assert.deepEqual(
    fitting(list, "w").map(({ id }) => id),
    ["wen", "li"],
  );
  assert.deepEqual(fitting(list, "").length, 3);
});
