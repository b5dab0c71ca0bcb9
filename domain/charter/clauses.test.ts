import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../kit/language.ts";
import { Clause, clauseIds, sayClause } from "./clause.ts";
import { clauses } from "./clauses.ts";
import { budgetOf } from "./figure.ts";

/** The figures of charter.md: ms, or the cycle. */
const figures: Record<string, number | string> = {
  "3.2a": 11_000,
  "3.2b": 600_000,
  "3.2c": 300_000,
  "3.3a": 600_000,
  "3.5.5": 300_000,
  "3.6.4": 14_400_000,
  "3.6.6": 172_800_000,
  "3.6.B": "P1Y",
  "4.9": "P1M",
  "4.10": "P3M",
  "5.6": "P3M",
  "1.3": "P1M",
  "2.5": "P1Y",
};

test("the charter has every clause once, in its own order", () => {
  assert.deepEqual(
    clauses.map(({ id }) => id),
    [...clauseIds],
  );
});

test("every clause has the shape of a clause", () => {
  for (const clause of clauses) assert.deepEqual(Clause.parse(clause), clause, clause.id);
});

test("every figure of the charter is the default", () => {
  for (const clause of clauses.filter(({ figure, figureFrom }) => figure && figureFrom === "charter")) {
    const { figure } = clause;
    const found = figure && "period" in figure ? figure.period : budgetOf(figure);
    assert.equal(found, figures[clause.id], clause.id);
    delete figures[clause.id];
  }
  assert.deepEqual(figures, {});
});

test("every clause speaks three languages, fills its figure in, and names no other company", () => {
  for (const clause of clauses)
    for (const language of languages)
      for (const sentence of [clause.texts.title, clause.texts.says, clause.texts.asks]) {
        const said = sayClause(sentence, clause.figure, language);
        assert.ok(said.length > 1 && !/[{}]|凱發|海芙德|undefined/.test(said), `${clause.id} ${language}: ${said}`);
        assert.equal(/\p{Script=Han}/u.test(said), language !== "en", `${clause.id} ${language}: ${said}`);
      }
});

test("a figure that is shown in the promise can be changed without touching the words", () => {
  for (const { id, figure, texts } of clauses.filter(({ figure }) => figure))
    for (const language of languages) {
      const inWords = `${texts.says[language]}${texts.asks[language]}`;
      assert.ok(inWords.includes("{figure}"), `${id} ${language} ${figure?.kind}`);
    }
});

test("every measured clause has a start, a stop, and a ladder that reaches the administrator", () => {
  const measured = clauses.filter((clause) => clause.measured);
  assert.ok(measured.length >= 14);
  for (const clause of measured) {
    assert.ok(clause.starts && clause.stops, clause.id);
    assert.ok(clause.ladder.at(-1)?.tells.includes("administrator"), clause.id);
  }
});

test("only what waits for the customer pauses: never the answer or the first contact", () => {
  for (const id of ["3.2a", "3.3a", "3.5.5"]) assert.deepEqual(clauses.find((c) => c.id === id)?.pauseReasons, []);
  for (const id of ["3.6.4", "3.6.6"])
    assert.ok(clauses.find((c) => c.id === id)?.pauseReasons.includes("site-access"));
});
