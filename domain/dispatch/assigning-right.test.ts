import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Role } from "../kit/actor.ts";
import { assigningRight, type AssigningRight, type Leadership } from "./assigning-right.ts";

const manager = { id: "ho", name: "何經理" };
const standIn = { id: "lin", name: "林工" };
const here: Leadership = { manager, standIn: null, away: false };
const away: Leadership = { manager, standIn, away: true };
const headless: Leadership = { manager: null, standIn: null, away: false };

const cases: [name: string, who: Actor, lead: Leadership, as: AssigningRight["as"]][] = [
  ["the manager assigns", person("ho", "department-manager"), here, "manager"],
  ["the manager assigns also while on leave", person("ho", "department-manager"), away, "manager"],
  ["the manager of another department does not", person("wu", "department-manager"), here, null],
  ["the hotline does not while the manager is there", person("op", "operator"), here, null],
  ["the hotline does while the manager is away", person("op", "operator"), away, "hotline"],
  ["the deputy does while the manager is away", person("lin", "engineer"), away, "stand-in"],
  ["the deputy does not while the manager is there", person("lin", "engineer"), { ...here, standIn }, null],
  ["an engineer never does", person("x", "engineer"), away, null],
  ["a supervisor does not assign in the manager's place", person("s", "supervisor"), away, null],
  ["without a manager the hotline assigns", person("op", "operator"), headless, "hotline"],
  ["an administrator does", person("ad", "administrator"), here, "administrator"],
];

for (const [name, who, lead, as] of cases)
  test(name, () => {
    const right = assigningRight(who, lead);
    assert.equal(right.as, as);
    assert.equal(right.may, as !== null);
  });

test("who may not assign is told who has the right", () => {
  assert.deepEqual(assigningRight(person("op", "operator"), here).manager, manager);
});

function person(id: string, role: Role): Actor {
  return { kind: "staff", id, name: id, roles: [role], language: "zh-Hant" };
}
