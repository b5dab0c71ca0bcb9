import assert from "node:assert/strict";
import { test } from "node:test";
import { durationInWords } from "../kit/duration-in-words.ts";
import { figureAlone, figureInWords, budgetOf, type Figure } from "./figure.ts";

const cases: [name: string, figure: Figure, budget: number | null, hant: string, en: string][] = [
  ["minutes", { kind: "within", ms: 600_000 }, 600_000, "10 分鐘", "10 minutes"],
  ["two days stay hours", { kind: "within", ms: 172_800_000 }, 172_800_000, "48 小時", "48 hours"],
  ["ninety minutes stay minutes", { kind: "within", ms: 5_400_000 }, 5_400_000, "90 分鐘", "90 minutes"],
  ["a week is days", { kind: "within", ms: 604_800_000 }, 604_800_000, "7 天", "7 days"],
  ["one hour", { kind: "within", ms: 3_600_000 }, 3_600_000, "1 小時", "1 hour"],
  ["the third ring ends at 11 s", { kind: "rings", rings: 3, onMs: 1_000, offMs: 4_000 }, 11_000, "3 聲", "3 rings"],
  ["one ring", { kind: "rings", rings: 1, onMs: 1_000, offMs: 4_000 }, 1_000, "1 聲", "1 ring"],
  ["a quarter", { kind: "every", period: "P3M" }, null, "每季度", "every quarter"],
  ["a cycle without a name", { kind: "every", period: "P45D" }, null, "每45 天", "every 45 days"],
  ["a window", { kind: "window", period: "P1M" }, null, "1 個月", "1 month"],
];

for (const [name, figure, budget, hant, en] of cases)
  test(`a figure: ${name}`, () => {
    assert.equal(budgetOf(figure), budget);
    assert.equal(figureAlone(figure, "zh-Hant"), hant);
    assert.equal(figureAlone(figure, "en"), en);
  });

test("in the middle of a sentence a cycle stands without its every", () => {
  assert.equal(figureInWords({ kind: "every", period: "P1Y" }, "en"), "year");
});

test("a length under a second is still said", () => {
  assert.equal(durationInWords(500, "en"), "0.5 seconds");
});
