import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalAsked, arrivalWords } from "./search.ts";

const told = {
  sender: { name: "陳怡", address: "chen@morningstar.example" },
  to: "service@kept.example",
  subject: "更換電池",
  text: "UPS-20k 又叫了",
  customerName: "晨星紡織",
};

const asked: [asked: string, tsquery: string | null][] = [
  ["更换电池", "'更换' & '换电' & '电池'"],
  ["ups", "'ups':*"],
  ["叫", "'叫':*"],
  ["  ！", null],
];
for (const [typed, query] of asked) test(`“${typed}” asks ${query}`, () => assert.equal(arrivalAsked(typed), query));

test("an arrival is found by sender, address, customer, subject and text, in either script", () => {
  const words = arrivalWords(told);
  for (const token of ["陈怡", "chen", "morningstar", "更换", "电池", "ups", "20k", "晨星", "纺织"])
    assert.ok(words.includes(`'${token}'`), token);
});
