import assert from "node:assert/strict";
import { test } from "node:test";
import { nobody, theHouse, type Actor, type Role } from "./actor.ts";
import { everyone, policy, rightsOf, whyMay, type Policy, type Why } from "./policy.ts";

const tickets = policy("tickets", { open: ["operator"], list: everyone, glance: "anyone" });
const ticketLike: Policy = { verb: "ticketsLike.open", who: ["operator"] };
const staff = (roles: Role[], verbs?: string[]): Actor => ({
  kind: "staff",
  id: "1",
  name: "W",
  roles,
  verbs,
  language: "en",
});
const key = (roles: Role[], scope: string[] | null): Actor => ({
  kind: "key",
  id: "2",
  name: "K",
  roles,
  scope,
  language: "en",
});

const cases: [name: string, actor: Actor, rule: Policy, why: Why][] = [
  ["whoever has not signed in may what is open to anyone", nobody("en"), tickets.glance, "anyone"],
  ["and nothing else", nobody("en"), tickets.list, null],
  ["the house may all", theHouse, tickets.open, "house"],
  ["a role that is named may", staff(["sales", "operator"]), tickets.open, "operator"],
  ["a role that is not named may not", staff(["sales"]), tickets.open, null],
  ["an administrator may all", staff(["administrator"]), tickets.open, "administrator"],
  ["a role of the company's own adds its verbs", staff([], ["tickets.open"]), tickets.open, "own-role"],
  ["and no other", staff([], ["tickets.open"]), tickets.list, null],
  ["a verb of the own roles is no whole room", staff([], ["tickets"]), tickets.open, null],
  ["a key without a scope may what its role may", key(["operator"], null), tickets.open, "operator"],
  ["a key within its scope, by verb", key(["operator"], ["tickets.open"]), tickets.open, "operator"],
  ["a key within its scope, by room", key(["operator"], ["tickets"]), tickets.list, "operator"],
  ["a key outside its scope", key(["operator"], ["customers"]), tickets.open, null],
  ["also the key of an administrator", key(["administrator"], ["customers"]), tickets.open, null],
  ["a scope does not widen the role", key(["sales"], ["tickets.open"]), tickets.open, null],
  ["an empty scope opens nothing", key(["administrator"], []), tickets.open, null],
  ["a room whose name begins alike is another room", key(["operator"], ["tickets"]), ticketLike, null],
];
for (const [name, actor, rule, why] of cases) test(`who may: ${name}`, () => assert.equal(whyMay(actor, rule), why));

test("the rights of a house name each verb once, with all it lets one do", () => {
  const endpoint = (may: Policy, summary: string) => ({ may, summary });
  const rights = rightsOf([
    endpoint(tickets.open, "Opens"),
    endpoint(tickets.list, "Lists"),
    endpoint(tickets.open, "Opens for another"),
  ]);
  assert.deepEqual(rights, [
    { verb: "tickets.open", who: ["operator"], does: ["Opens", "Opens for another"] },
    { verb: "tickets.list", who: everyone, does: ["Lists"] },
  ]);
});
