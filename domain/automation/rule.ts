import { z } from "zod";
import { Family } from "../charter/code.ts";
import { ClauseId } from "../charter/clause.ts";
import { Importance } from "../customers/customer.ts";
import { Instant } from "../kit/instant.ts";
import { commonActs } from "../macros/act.ts";
import { TicketChannel, TicketState, Urgency } from "../tickets/ticket.ts";

/** What sets a rule off: something that happened to a ticket, or to a promise about one. */
export const triggers = [
  "ticket.opened",
  "ticket.assigned",
  "ticket.contacted",
  "ticket.help-asked",
  "ticket.visit-decided",
  "ticket.urgency-set",
  "ticket.tagged",
  "ticket.filled-in",
  "ticket.merged",
  "ticket.split-off",
  "ticket.split-out",
  "ticket.linked",
  "ticket.solved",
  "ticket.reopened",
  "ticket.closed",
  "promise.warned",
  "promise.broken",
] as const;
export const Trigger = z.enum(triggers);
export type Trigger = z.infer<typeof Trigger>;

const not = z.boolean().default(false);
const words = z.array(z.string().trim().min(1).max(120)).min(1).max(50);

/** What must hold of a ticket; `not` turns it round. Any one of several values is enough. */
export const Condition = z.discriminatedUnion("fact", [
  z.object({ fact: z.literal("urgency"), not, is: z.array(Urgency).min(1) }),
  z.object({ fact: z.literal("importance"), not, is: z.array(Importance).min(1) }),
  z.object({ fact: z.literal("customer"), not, is: z.array(z.uuid()).min(1).max(200) }),
  z.object({ fact: z.literal("channel"), not, is: z.array(TicketChannel).min(1) }),
  z.object({ fact: z.literal("family"), not, is: z.array(Family).min(1) }),
  z.object({ fact: z.literal("state"), not, is: z.array(TicketState).min(1) }),
  z.object({ fact: z.literal("tag"), not, is: words }),
  /** In the machine, what happens, or the error text. */
  z.object({ fact: z.literal("words"), not, is: words }),
  /** What a field of the company's own says: words in a text, a number, the key of a choice, "true" or "false"; no values: anything at all. */
  z.object({
    fact: z.literal("field"),
    not,
    fieldId: z.uuid(),
    is: z.array(z.string().trim().min(1).max(120)).max(50),
  }),
  z.object({ fact: z.literal("assigned"), not }),
  z.object({ fact: z.literal("clause"), not, is: z.array(ClauseId).min(1) }),
  /** Since it was reported, in ms by the clock on the wall. */
  z.object({ fact: z.literal("age"), not, atLeastMs: z.number().int().positive() }),
  /** Whether the calendar is open at the moment. */
  z.object({ fact: z.literal("open"), not, calendarId: z.string().max(80) }),
]);
export type Condition = z.infer<typeof Condition>;

/** Whom a rule can tell. */
export const told = [
  "engineer",
  "department-manager",
  "supervisor",
  "operator",
  "sales-owner",
  "service-owner",
] as const;
export const Told = z.enum(told);
export type Told = z.infer<typeof Told>;

const sentence = z.string().trim().min(1).max(500);

/** What a rule does; `{number}`, `{customer}`, `{fault}` and `{rule}` are filled in where text is written. */
export const Act = z.discriminatedUnion("does", [
  ...commonActs,
  z.object({ does: z.literal("tell"), whom: z.array(Told).min(1), text: sentence }),
]);
export type Act = z.infer<typeof Act>;

/** What a person writes of a rule: when it is set off, what must hold, what it does. */
export const RuleFacts = z.object({
  name: z.string().trim().min(1).max(80),
  on: z.boolean(),
  when: Trigger,
  conditions: z.array(Condition).max(20),
  acts: z.array(Act).min(1).max(10),
});
export type RuleFacts = z.infer<typeof RuleFacts>;

/** A rule as it is kept. */
export const Rule = RuleFacts.extend({
  id: z.uuid(),
  version: z.number().int(),
  changedAt: Instant,
  changedByName: z.string(),
});
export type Rule = z.infer<typeof Rule>;
