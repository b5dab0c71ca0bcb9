import assert from "node:assert/strict";
import { test } from "node:test";
import { means, stretchesOf, type Mention } from "./mention.ts";

const he: Mention = { kind: "person", id: "1", says: "@何經理" };
const ho: Mention = { kind: "person", id: "2", says: "@何" };
const desk: Mention = { kind: "department", id: "hotline", says: "@Hotline" };

const cases: [what: string, text: string, mentions: Mention[], shown: string[]][] = [
  ["a text without mentions is one stretch", "a@b 你好", [he], ["a@b 你好"]],
  ["an empty text has none", "", [he], []],
  ["a mention in the middle", "請 @何經理 看", [he], ["請 ", "[@何經理]", " 看"]],
  ["the longest name counts", "@何經理 @何", [ho, he], ["[@何經理]", " ", "[@何]"]],
  ["the beginning of a longer word is no name", "@Hotlines", [desk], ["@Hotlines"]],
  ["a name nobody was meant by is only text", "@何經理 @林工", [he], ["[@何經理]", " @林工"]],
  ["every time, in any case, with a wide sign", "＠hotline, @Hotline", [desk], ["[＠hotline]", ", ", "[@Hotline]"]],
];
for (const [what, text, mentions, shown] of cases)
  test(what, () => {
    const said = stretchesOf(text, mentions).map(({ says, mention }) => (mention ? `[${says}]` : says));
    assert.deepEqual(said, shown);
  });

test("one is meant oneself, or with one's department", () => {
  assert.ok(means(he, { id: "1", departmentCode: null }));
  assert.ok(means(desk, { id: "9", departmentCode: "hotline" }));
  assert.ok(!means(desk, { id: "hotline", departmentCode: null }));
  assert.ok(!means(he, null));
});
