import assert from "node:assert/strict";
import { test } from "node:test";
import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { waitingFor, type Answers } from "./waiting.ts";

const ticket = (number: string, state: TicketRow["state"], nextDueAt: string | null): TicketRow =>
  ({
    id: number,
    number,
    state,
    customerName: "晨星紡織",
    machineText: "UPS",
    faultText: "alarms",
    receivedAt: "2026-03-01T09:00:00.000Z",
    nextDueAt,
    nextStartedAt: nextDueAt && "2026-03-01T09:00:00.000Z",
    nextClause: nextDueAt && "3.5.5",
  }) as TicketRow;
const nothing: Answers = {
  came: [],
  mine: [],
  unassigned: [],
  help: [],
  obstacles: [],
  callBacks: [],
  followed: [],
  reminders: [],
};
const shown = (answers: Partial<Answers>) =>
  waitingFor({ ...nothing, ...answers }).map(
    ({ kind, rows }) => `${kind}: ${rows.map(({ number }) => number).join(" ")}`,
  );

const soon = "2026-03-01T09:05:00.000Z";
const later = "2026-03-01T13:00:00.000Z";
const cases: [name: string, answers: Partial<Answers>, shown: string[]][] = [
  ["nothing waits: no group", {}, []],
  [
    "what I have not contacted yet stands before what I work on",
    { mine: [ticket("F-1", "in-contact", soon), ticket("F-2", "assigned", later)] },
    ["contact: F-2", "solve: F-1"],
  ],
  [
    "what runs out first stands first, what has no clock last",
    { mine: [ticket("F-1", "in-contact", later), ticket("F-2", "waiting", null), ticket("F-3", "help-asked", soon)] },
    ["solve: F-3 F-1 F-2"],
  ],
  [
    "what came in stands where it is to be answered, what is owed first",
    {
      came: [
        { id: "1", word: "Automatic answer", sender: {}, receivedAt: soon, dueAt: null },
        { id: "2", word: "Fax", sender: {}, receivedAt: soon, dueAt: later, clause: "3.2c" },
      ] as unknown as Answers["came"],
      unassigned: [ticket("F-1", "reported", soon)],
    },
    ["respond: Fax Automatic answer", "assign: F-1"],
  ],
  [
    "a reminder of my day stands behind what is owed",
    {
      mine: [ticket("F-1", "in-contact", later)],
      reminders: [{ number: "F-2", at: soon, text: "ring", insteadOf: null }] as unknown as Answers["reminders"],
    },
    ["solve: F-1", "remind: F-2"],
  ],
  [
    "a ticket of my call that I may assign is not shown twice",
    {
      unassigned: [ticket("F-1", "reported", soon)],
      followed: [ticket("F-1", "reported", soon), ticket("F-2", "assigned", later)],
    },
    ["assign: F-1", "follow: F-2"],
  ],
];
for (const [name, answers, groups] of cases) test(`home: ${name}`, () => assert.deepEqual(shown(answers), groups));
