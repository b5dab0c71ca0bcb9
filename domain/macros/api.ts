import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { Sharing } from "../tickets/reply.ts";
import { MacroAct } from "./act.ts";
import { macroPolicy } from "./policy.ts";

/** What somebody writes of a macro. */
export const MacroFacts = z.object({
  name: z.string().trim().min(1).max(80),
  on: z.boolean(),
  acts: z.array(MacroAct).min(1).max(10),
});
export type MacroFacts = z.infer<typeof MacroFacts>;

/** A macro as it is kept. */
export const Macro = MacroFacts.extend({
  id: z.uuid(),
  version: z.number().int(),
  ownerId: z.uuid(),
  ownerName: z.string(),
  sharedWith: Sharing,
  /** How often it was run. */
  used: z.number().int(),
  lastUsedAt: Instant.nullable(),
  mayChange: z.boolean(),
  /** What it is found by: its name, folded, with its pinyin. */
  keys: z.array(z.string()),
});
export type Macro = z.infer<typeof Macro>;

/** What a macro would do to a ticket, as sentences in the language of whoever asks; `refused`: why it would not. */
export const MacroRehearsal = z.object({
  rows: z.array(z.object({ says: z.string(), changes: z.boolean() })),
  refused: z.string().nullable(),
});
export type MacroRehearsal = z.infer<typeof MacroRehearsal>;

const one = { id: z.uuid() };
const onTicket = z.object({ ...one, ticketId: z.uuid() });

/** What one may ask about macros. */
export const macrosApi = {
  list: get("/api/macros", {
    may: macroPolicy.keep,
    summary: "Lists the macros I may use, in their order: my own, and those shared with my department or everyone",
    input: z.object({}),
    output: z.object({ rows: z.array(Macro) }),
  }),
  put: put("/api/macros/:id", {
    may: macroPolicy.keep,
    summary: "Writes a macro: a new one with version 0, else over the version it was read in",
    input: MacroFacts.extend({ ...one, version: z.number().int().min(0) }),
    output: Macro,
  }),
  order: put("/api/macro-order", {
    may: macroPolicy.keep,
    summary: "Puts the macros I may change in this order",
    input: z.object({ ids: z.array(z.uuid()).max(500) }),
    output: z.null(),
  }),
  share: put("/api/macros/:id/audience", {
    may: macroPolicy.share,
    summary: "Shares a macro with departments or everyone, or takes it back",
    input: z.object({ ...one, sharedWith: Sharing }),
    output: Macro,
  }),
  remove: remove("/api/macros/:id", {
    may: macroPolicy.keep,
    summary: "Deletes a macro; what it did stays",
    input: z.object(one),
    output: z.null(),
  }),
  rehearse: post("/api/macros/:id/rehearsals", {
    may: macroPolicy.keep,
    summary: "Says what a macro would do to a ticket, or why it would be refused; changes nothing",
    input: onTicket,
    output: MacroRehearsal,
  }),
  run: post("/api/macros/:id/runs", {
    may: macroPolicy.keep,
    summary: "Does all that a macro does to a ticket, or nothing of it",
    input: onTicket,
    output: MacroRehearsal,
  }),
} satisfies Api;
