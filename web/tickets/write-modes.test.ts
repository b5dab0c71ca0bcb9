/// <reference types="node" />
import { test } from "node:test";
import assert from "node:assert/strict";
import type { Role } from "@kept/domain/kit/actor.ts";
import type { TicketState } from "@kept/domain/tickets/ticket.ts";
import { modesFor } from "./write-modes.ts";

const cases: readonly [string, TicketState, string | null, Role, string[]][] = [
  [
    "an engineer on his assigned ticket first makes contact",
    "assigned",
    "lin",
    "engineer",
    ["note", "contact", "help", "visit", "wait"],
  ],
  [
    "in contact he can solve it",
    "in-contact",
    "lin",
    "engineer",
    ["note", "contact", "solve", "help", "visit", "wait"],
  ],
  ["on a colleague's ticket he can write a note", "in-contact", "zhao", "engineer", ["note"]],
  [
    "while it waits he can go on or solve it",
    "waiting",
    "lin",
    "engineer",
    ["note", "contact", "solve", "help", "visit", "resume"],
  ],
  [
    "a supervisor answers a call for help",
    "help-asked",
    "zhao",
    "supervisor",
    ["note", "contact", "solve", "visit", "wait", "giveHelp"],
  ],
  ["an operator can open a solved one again", "solved", "zhao", "operator", ["note", "reopen"]],
  ["sales read along", "in-contact", "zhao", "sales", ["note"]],
];
for (const [name, state, engineerId, role, modes] of cases)
  test(name, () => assert.deepEqual(modesFor({ state, engineerId }, { id: "lin", roles: [role] }), modes));
