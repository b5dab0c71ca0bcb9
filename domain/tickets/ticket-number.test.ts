import { test } from "node:test";
import assert from "node:assert/strict";
import { demandOf } from "./demand.ts";
import { ticketNumber, ticketNumberIn, yearIn } from "./ticket-number.ts";

const asked: readonly [string, string | null][] = [
  ["F-2026-000123", "F-2026-000123"],
  ["f2026-123", "F-2026-000123"],
  [" 2026-123 ", "F-2026-000123"],
  ["Ｆ－2026－123", "F-2026-000123"],
  ["F-2026-1234567", "F-2026-1234567"],
  ["021-6888 1234", null],
  ["UPS", null],
  ["", null],
];
for (const [text, number] of asked)
  test(`"${text}" means ${number ?? "no ticket"}`, () => assert.equal(ticketNumberIn(text), number));

test("the year of a number is the year where the company is", () => {
  assert.equal(yearIn("Asia/Shanghai", "2026-12-31T16:00:00.000Z"), 2027);
  assert.equal(yearIn("UTC", "2026-12-31T16:00:00.000Z"), 2026);
  assert.equal(ticketNumber(2027, 1), "F-2027-000001");
});

const running = { state: "running", startedAt: "2026-03-02T00:00:00.000Z", dueAt: "2026-03-02T04:00:00.000Z" };
const demands: readonly [string, Parameters<typeof demandOf>, string][] = [
  ["before half of the time nothing is asked", [{ state: "in-contact" }, running, "2026-03-02T01:59:59.000Z"], "none"],
  ["from half of the time it is asked softly", [{ state: "in-contact" }, running, "2026-03-02T02:00:00.000Z"], "soon"],
  ["at four hours it is demanded", [{ state: "in-contact" }, running, "2026-03-02T04:00:00.000Z"], "now"],
  [
    "a broken promise still demands",
    [{ state: "in-contact" }, { ...running, state: "broken" }, "2026-03-02T09:00:00.000Z"],
    "now",
  ],
  ["whoever has asked for help is left alone", [{ state: "help-asked" }, running, "2026-03-02T05:00:00.000Z"], "none"],
  [
    "a kept promise demands nothing",
    [{ state: "in-contact" }, { ...running, state: "kept" }, "2026-03-02T05:00:00.000Z"],
    "none",
  ],
  ["nothing owed, nothing demanded", [{ state: "in-contact" }, undefined, "2026-03-02T05:00:00.000Z"], "none"],
];
for (const [name, given, demand] of demands) test(name, () => assert.equal(demandOf(...given), demand));
