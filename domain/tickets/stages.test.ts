import { test } from "node:test";
import assert from "node:assert/strict";
import { minute } from "../kit/instant.ts";
import type { Happening } from "./happening.ts";
import { missingSteps } from "./missing-steps.ts";
import { stagesOf } from "./stages.ts";

const line = (id: string, at: string, what: Happening, byName = "王敏") => ({
  id,
  at: `2026-03-02T${at}:00.000Z`,
  byName,
  what,
});
const receivedAt = "2026-03-02T06:02:00.000Z";
const reported = line("1", "06:03", {
  kind: "reported",
  reporter: { name: "陳怡" },
  channel: "phone",
  receivedAt,
  urgency: "high",
});
const assigned = line(
  "2",
  "06:05",
  {
    kind: "assigned",
    engineerId: "0198a000-0000-7000-8000-000000000001",
    engineerName: "林工",
    why: "",
    reasons: [],
    as: "manager",
    from: null,
  },
  "何經理",
);
const noted = line("3", "06:06", { kind: "noted", text: "the caller is upset" });
const contacted = line("4", "06:08", { kind: "contacted", way: "phone", with: "陳怡", text: "" }, "林工");
const solved = line("5", "07:08", {
  kind: "solved",
  record: { symptom: "s", cause: "c", component: "c", action: "a", result: "fixed" },
});
const calledBack = line("6", "08:08", {
  kind: "called-back",
  outcome: "satisfied",
  attempt: 1,
  final: true,
  rating: 5,
  comment: "",
});
const closed = line("7", "08:08", { kind: "closed", result: "fixed", text: "" });
const now = "2026-03-02T10:00:00.000Z";

test("a stage begins with the report as it was received, not as it was typed", () => {
  const [first] = stagesOf([reported], now);
  assert.deepEqual([first?.from, first?.ms, first?.until], [receivedAt, 238 * minute, null]);
});

test("each stage has its length and who began it; a note begins none", () => {
  const stages = stagesOf([reported, assigned, noted, contacted], now);
  assert.deepEqual(
    stages.map(({ state, ms, by }) => [state, ms / minute, by]),
    [
      ["reported", 3, "王敏"],
      ["assigned", 3, "何經理"],
      ["in-contact", 232, "林工"],
    ],
  );
});

test("a closed ticket stands still", () => {
  const all = [reported, assigned, contacted, solved, calledBack, closed];
  assert.deepEqual([stagesOf(all, now).at(-1)?.ms, stagesOf(all, now)], [0, stagesOf(all, "2027-01-01T00:00:00.000Z")]);
});

const closings: readonly [string, readonly (typeof reported)[], readonly string[]][] = [
  ["right after the report all is missing", [reported], ["assigned", "contacted", "solved", "called-back"]],
  ["after the contact the end is missing", [reported, assigned, contacted], ["solved", "called-back"]],
  ["after the solution the call back is missing", [reported, assigned, contacted, solved], ["called-back"]],
  ["after the call back nothing is missing", [reported, assigned, contacted, solved, calledBack], []],
  [
    "a reopened ticket needs all but the assignment again",
    [reported, assigned, contacted, solved, calledBack, line("8", "09:00", { kind: "reopened", why: "again" })],
    ["contacted", "solved", "called-back"],
  ],
];
for (const [name, events, missing] of closings) test(name, () => assert.deepEqual(missingSteps(events), missing));
