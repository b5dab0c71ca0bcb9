import assert from "node:assert/strict";
import { test } from "node:test";
import { groupRolesFrom, rolesFor } from "./provider-roles.ts";

const written: [what: string, text: string, read: object | null][] = [
  ["one group", "hotline=operator", { hotline: ["operator"] }],
  ["several roles", "field = engineer + supervisor ;", { field: ["engineer", "supervisor"] }],
  ["a group with an equals sign", "cn=field,dc=x=engineer", { "cn=field,dc=x": ["engineer"] }],
  ["nothing", "", {}],
  ["a role there is none of", "hotline=king", null],
  ["no group", "=operator", null],
  ["no role", "hotline", null],
];
for (const [what, text, read] of written)
  test(`groups are read from ${what}`, () => {
    const found = groupRolesFrom(text);
    assert.deepEqual(found && Object.fromEntries(found), read);
  });

const mapping = groupRolesFrom("hotline=operator; field=engineer; lead=engineer+supervisor") ?? new Map();
const given: [what: string, groups: unknown, roles: string[] | null][] = [
  ["one group", ["hotline"], ["operator"]],
  ["two that share a role", ["field", "lead"], ["engineer", "supervisor"]],
  ["a single word", "hotline", ["operator"]],
  ["groups nobody mapped", ["canteen"], []],
  ["no groups said", undefined, null],
];
for (const [what, groups, roles] of given)
  test(`roles come from ${what}`, () => assert.deepEqual(rolesFor(groups, mapping), roles));
test("without a mapping roles stay what they are", () => assert.equal(rolesFor(["hotline"], new Map()), null));
