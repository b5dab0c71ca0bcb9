import assert from "node:assert/strict";
import { test } from "node:test";
import { minute } from "../kit/instant.ts";
import type { Source } from "./arrival.ts";
import { sourceFindings, type HeardOfSource } from "./source-findings.ts";

const now = "2026-03-02T01:00:00.000Z";
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * minute).toISOString();
const source: Source = {
  id: "018e0000-0000-7000-8000-000000000000",
  name: "Fax line",
  channel: "fax",
  active: true,
  madeAt: ago(9_999),
  madeByName: "唐",
  secrets: 1,
  lastAt: ago(10),
  count: 3,
  refusedAt: null,
  refusedFor: null,
};
const heard: HeardOfSource = { arrivals: 3, nameless: 0, bare: 0, lateMs: 1_000 };

const cases: [name: string, source: Partial<Source>, heard: Partial<HeardOfSource>, found: string[]][] = [
  ["all is well", {}, {}, ["good All is well: 3 came within seven days."]],
  ["it is switched off", { active: false }, {}, ["bad This source is switched off"]],
  ["nothing ever came", { lastAt: null }, { arrivals: 0, lateMs: null }, ["bad Nothing has come in yet."]],
  [
    "nothing came but what was refused",
    { lastAt: null, refusedAt: ago(1), refusedFor: "signature-wrong" },
    { arrivals: 0, lateMs: null },
    ["bad Nothing has come in yet.", "bad The last one refused: "],
  ],
  ["refused, then taken", { refusedAt: ago(60), refusedFor: "signature-wrong" }, {}, ["good All is well"]],
  ["refused long ago", { refusedAt: ago(1_500), refusedFor: "signature-wrong" }, {}, ["good All is well"]],
  ["quiet for a week", {}, { arrivals: 0, lateMs: null }, ["warn Nothing came within seven days."]],
  [
    "faxes without pages and without numbers",
    {},
    { nameless: 3, bare: 2 },
    ["bad Of 2 faxes no page came along.", "warn No fax carries the number"],
  ],
  ["some numbers are withheld", {}, { nameless: 2 }, ["good All is well"]],
  ["late by the clock of 3.2c", {}, { lateMs: 7 * minute }, ["warn The last one reached us 7 minutes after"]],
  ["a web form needs neither pages nor numbers", { channel: "other" }, { nameless: 3, bare: 3 }, ["good All is well"]],
];
for (const [name, change, more, expected] of cases)
  test(`a source is looked at: ${name}`, () => {
    const found = sourceFindings({ ...source, ...change }, { ...heard, ...more }, now);
    assert.equal(found.length, expected.length, JSON.stringify(found));
    for (const [place, begins] of expected.entries()) {
      const said = `${found[place]?.level} ${found[place]?.says.en}`;
      assert.ok(said.startsWith(begins), said);
      assert.doesNotMatch(JSON.stringify(found), /[{]\w+[}]/, "a place was left open");
    }
  });
