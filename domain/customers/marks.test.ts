import assert from "node:assert/strict";
import { test } from "node:test";
import type { Text } from "../kit/language.ts";
import { faultsIn } from "./load-faults.ts";
import { customerReasons } from "./reasons.ts";

const wrong = faultsIn(
  [
    { row: 2, phone: "x", code: "?", importance: "?", email: "?", name: "n".repeat(201), serviceOwner: "?" },
    { row: 3 },
  ],
  { byWord: new Map(), sales: null, service: null },
);
const sentences: Text[] = [...Object.values(customerReasons), ...wrong].map(({ says }) => says);

test("Chinese sentences have full-width marks", () => {
  assert.ok(sentences.length > 15);
  for (const says of sentences)
    for (const language of ["zh-Hant", "zh-Hans"] as const)
      assert.doesNotMatch(says[language], /\p{Script=Han}\s*[,:;?!()]|[,:;?!()]\s*\p{Script=Han}/u, says[language]);
});
