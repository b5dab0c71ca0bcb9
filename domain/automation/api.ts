import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { automationPolicy } from "./policy.ts";
import { Condition, Rule, RuleFacts, Trigger } from "./rule.ts";

/** How a rule that was set off ended. */
export const outcomes = ["done", "not-met", "loop", "too-often", "refused"] as const;

/** One time a rule was set off: by what, on which ticket, and what became of it and why. */
export const Run = z.object({
  id: z.uuid(),
  ruleId: z.uuid(),
  ruleName: z.string(),
  ruleVersion: z.number().int(),
  ticketId: z.uuid(),
  ticketNumber: z.string(),
  when: Trigger,
  at: Instant,
  outcome: z.enum(outcomes),
  /** The conditions that did not hold. */
  unmet: z.array(Condition),
  /** Which of its acts changed something. */
  did: z.array(z.string()),
  /** The sentence of the refusal that stopped it, in English; empty otherwise. */
  refusal: z.string(),
});
export type Run = z.infer<typeof Run>;

/** What a rule would have done in the last thirty days, told by the tickets as they stand today. */
export const Rehearsal = z.object({
  since: Instant,
  /** How often it would have been set off. */
  setOff: z.number().int(),
  wouldRun: z.number().int(),
  /** The latest tickets on which it would have run. */
  tickets: z.array(z.object({ id: z.uuid(), number: z.string(), customerName: z.string(), at: Instant })),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

const one = { id: z.uuid() };

/** What one may ask about rules. */
export const automationApi = {
  list: get("/api/automation-rules", {
    may: automationPolicy.read,
    summary:
      "Lists the rules in the order in which they are looked at, with how often each ran in the last thirty days",
    input: z.object({}),
    output: z.object({ rows: z.array(Rule.extend({ ran: z.number().int(), lastRanAt: Instant.nullable() })) }),
  }),
  put: put("/api/automation-rules/:id", {
    may: automationPolicy.change,
    summary: "Writes a rule: a new one with version 0, else over the version it was read in",
    input: RuleFacts.extend({ ...one, version: z.number().int().min(0) }),
    output: Rule,
  }),
  remove: remove("/api/automation-rules/:id", {
    may: automationPolicy.change,
    summary: "Deletes a rule; what it did stays on record",
    input: z.object(one),
    output: z.null(),
  }),
  runs: get("/api/automation-runs", {
    may: automationPolicy.read,
    summary: "Lists when rules were set off, the latest first, and what became of it",
    input: z.object({ ...pageAsked, ruleId: z.uuid().optional(), ticketId: z.uuid().optional() }),
    output: pageOf(Run),
  }),
  rehearse: post("/api/automation-rehearsals", {
    may: automationPolicy.change,
    summary: "Says what a rule would have done in the last thirty days; changes nothing",
    input: RuleFacts.pick({ when: true, conditions: true }),
    output: Rehearsal,
  }),
} satisfies Api;
