import assert from "node:assert/strict";
import { test } from "node:test";
import { markSelection } from "./mark-selection.ts";

test("what is selected becomes bold and stays selected", () => {
  assert.deepEqual(markSelection({ text: "press five", from: 6, to: 10 }, "bold"), {
    text: "press **five**",
    from: 8,
    to: 12,
  });
});

test("each line that is touched becomes one of a list, once", () => {
  const { text } = markSelection({ text: "Do:\none\n- two", from: 5, to: 13 }, "list");
  assert.equal(text, "Do:\n- one\n- two");
});

test("words become a link whose address one types over", () => {
  const { text, from, to } = markSelection({ text: "see manual", from: 4, to: 10 }, "link");
  assert.equal(text, "see [manual](https://)");
  assert.equal(text.slice(from, to), "https://");
});
