import assert from "node:assert/strict";
import { test } from "node:test";
import { choicesIn, choicesText } from "./choice-lines.ts";

test("choices are typed a line each, in one language or three", () => {
  const made = choicesIn("鉛酸｜铅酸｜Lead\n\n鋰", []);
  assert.deepEqual(
    made.map(({ says }) => Object.values(says)),
    [
      ["鉛酸", "铅酸", "Lead"],
      ["鋰", "鋰", "鋰"],
    ],
  );
  assert.equal(choicesText(made), "鉛酸|铅酸|Lead\n鋰|鋰|鋰");
  assert.notEqual(made[0]?.key, made[1]?.key);
});

test("a choice keeps its key when it is renamed, and when one is put before it", () => {
  const made = choicesIn("a\nb", []);
  assert.equal(choicesIn("a\nbetter", made)[1]?.key, made[1]?.key);
  const more = choicesIn("new\na\nb", made);
  assert.equal(new Set(more.map(({ key }) => key)).size, 3);
  assert.deepEqual(
    more.slice(1).map(({ key }) => key),
    made.map(({ key }) => key),
  );
});
