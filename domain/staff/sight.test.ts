import assert from "node:assert/strict";
import { test } from "node:test";
import { sightOf, type Sight, type SightFacts } from "./sight.ts";

const cases: readonly [string, Partial<SightFacts>, Sight][] = [
  ["Sales see all while the company does not want it otherwise", { roles: ["sales"] }, "all"],
  ["Sales see their own once the company wants it", { roles: ["sales"], salesSeeOwn: true }, "own"],
  ["a manager of Sales sees all", { roles: ["sales", "department-manager"], salesSeeOwn: true }, "all"],
  ["Sales who are supervisors too see all", { roles: ["sales", "supervisor"], salesSeeOwn: true }, "all"],
  ["an engineer sees all", { roles: ["engineer"], salesSeeOwn: true }, "all"],
  [
    "a role of the company's own that shows all is enough",
    { roles: ["sales"], ownRolesSee: ["all"], salesSeeOwn: true },
    "all",
  ],
  ["a role of the company's own may show one's own only, whatever Sales see", { ownRolesSee: ["own"] }, "own"],
  ["of two roles of the company's own the wider holds", { ownRolesSee: ["own", "all"] }, "all"],
  ["a role that shows one's own takes nothing from another", { roles: ["operator"], ownRolesSee: ["own"] }, "all"],
  ["without a role nothing is seen but one's own", {}, "own"],
];

for (const [name, facts, sight] of cases)
  test(name, () => assert.equal(sightOf({ roles: [], ownRolesSee: [], salesSeeOwn: false, ...facts }), sight));
