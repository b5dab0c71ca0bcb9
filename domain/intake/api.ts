import { z } from "zod";
import { AssigningRight } from "../dispatch/assigning-right.ts";
import { RankedEngineer } from "../dispatch/rank-engineers.ts";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { TicketRow } from "../tickets/api.ts";
import { UrgencyRules } from "../charter/house-rules.ts";
import { Ticket, Urgency } from "../tickets/ticket.ts";
import { Call, CallHappening } from "./call.ts";
import { CallStep, Draft } from "./draft.ts";
import { Language } from "../kit/language.ts";
import { intakePolicy } from "./policy.ts";
import { RingingCall } from "./ringing-call.ts";
import { TakenWords } from "./taken-words.ts";

/** What other rules would have made of the urgency of the tickets of the last thirty days, as they derive it from what was told. */
export const UrgencyEffect = z.object({
  looked: z.number(),
  different: z.number(),
  examples: z.array(
    z.object({ id: z.uuid(), number: z.string(), faultText: z.string(), was: Urgency, would: Urgency }),
  ),
});
export type UrgencyEffect = z.infer<typeof UrgencyEffect>;

/** A line in the history of a call. */
export const CallEvent = z.object({ at: Instant, byName: z.string(), what: CallHappening });
export type CallEvent = z.infer<typeof CallEvent>;

/** How long each step took, in ms (3.3b). */
export const StepTime = z.object({
  step: CallStep,
  begunAt: Instant,
  endedAt: Instant.nullable(),
  spentMs: z.number(),
});

/** A call with the times of its steps and all that happened in it. */
export const CallStory = z.object({ call: Call, times: z.array(StepTime), events: z.array(CallEvent) });
export type CallStory = z.infer<typeof CallStory>;

/** What an operator should know before they speak on. */
export const CallWarning = z.object({
  kind: z.enum(["incomplete", "unhappy-call-back", "reopened", "many-faults", "overdue"]),
  at: Instant.nullable(),
  ticketId: z.uuid().nullable(),
  number: z.string().nullable(),
  /** How many faults or tickets. */
  count: z.number().nullable(),
});
export type CallWarning = z.infer<typeof CallWarning>;

/** A ticket a caller names by its number, with the customer it belongs to. */
export const NamedTicket = Ticket.pick({
  id: true,
  number: true,
  state: true,
  customerId: true,
  customerName: true,
  machineText: true,
  faultText: true,
  engineerName: true,
  receivedAt: true,
});
export type NamedTicket = z.infer<typeof NamedTicket>;

/** What came of a ticket opened or joined in a call: who may assign, and whom we propose and why (3.6.2). */
export const OpenedTicket = z.object({
  call: Call,
  ticket: Ticket,
  right: AssigningRight,
  proposed: z.array(RankedEngineer),
});
export type OpenedTicket = z.infer<typeof OpenedTicket>;

const one = { id: z.uuid() };

/** What one may ask of the hotline desk. */
export const intakeApi = {
  mine: get("/api/calls", {
    may: intakePolicy.take,
    summary: "Lists the calls I have on the line or parked, and those parked by others, the oldest first",
    input: z.object({}),
    output: z.object({ rows: z.array(Call) }),
  }),
  ringing: get("/api/phone-calls/ringing", {
    may: intakePolicy.take,
    summary: "Lists the calls that ring at my telephone or in which I talk, with who calls and what to know of them",
    input: z.object({}),
    output: z.object({ rows: z.array(RingingCall) }),
  }),
  start: post("/api/calls", {
    may: intakePolicy.take,
    summary: "Starts a call; the same id twice is one call",
    input: z.object({
      id: z.uuid().optional(),
      line: z.string().trim().max(100).default(""),
      language: Language.optional(),
      phoneCallId: z.uuid().optional().describe("the telephone call it goes with: who calls is filled in"),
      arrivalId: z.uuid().optional().describe("what came in writing and is worked through by the same steps"),
      taken: TakenWords.optional().describe("what a person took over of what a program read on its pages"),
    }),
    output: Call,
  }),
  attach: post("/api/arrivals/:id/ticket", {
    may: intakePolicy.take,
    summary: "Joins what came in to a ticket it belongs to",
    input: z.object({ ...one, ticketId: z.uuid() }),
    output: Ticket,
  }),
  read: get("/api/calls/:id", {
    may: intakePolicy.read,
    summary: "Gives a call with its draft, the times of its steps and all that happened",
    input: z.object(one),
    output: CallStory,
  }),
  saveDraft: put("/api/calls/:id/draft", {
    may: intakePolicy.take,
    summary: "Saves what is typed; refused with the other copy when it was saved elsewhere meanwhile",
    input: z.object({ ...one, version: z.number().int(), draft: Draft }),
    output: Call,
  }),
  park: post("/api/calls/:id/parking", {
    may: intakePolicy.take,
    summary: "Parks a call while another is taken",
    input: z.object(one),
    output: Call,
  }),
  resume: remove("/api/calls/:id/parking", {
    may: intakePolicy.take,
    summary: "Takes a parked call back on the line; a colleague's becomes mine",
    input: z.object(one),
    output: Call,
  }),
  promise: post("/api/calls/:id/promise", {
    may: intakePolicy.take,
    summary: "The sentence was said: an engineer will be in touch in time (starts 3.5.5, once)",
    input: z.object(one),
    output: Call,
  }),
  openTicket: post("/api/calls/:id/ticket", {
    may: intakePolicy.take,
    summary: "Opens the ticket of a call, or joins it to the ticket it is the same as; once, however often it is asked",
    input: z.object(one),
    output: OpenedTicket,
  }),
  finish: post("/api/calls/:id/closure", {
    may: intakePolicy.take,
    summary:
      "Finishes a call as what it was: a fault, a question, a complaint, about a ticket, a wrong number, cut off",
    input: z.object(one),
    output: Call,
  }),
  followed: get("/api/tickets/from-my-calls", {
    may: intakePolicy.take,
    summary: "Lists the tickets that came of my calls and are not closed, the next clock first (3.5.7)",
    input: z.object({}),
    output: z.object({ rows: z.array(TicketRow) }),
  }),
  ticketsNamed: get("/api/tickets/by-number", {
    may: intakePolicy.take,
    summary: "Finds the tickets a caller names by a number or by its last digits, the newest first (3.5.1)",
    input: z.object({ text: z.string().trim().min(1).max(60) }),
    output: z.object({ rows: z.array(NamedTicket) }),
  }),
  warnings: get("/api/call-warnings", {
    may: intakePolicy.read,
    summary: "What to know of a customer before speaking on: unhappy call backs, faults of late, what is overdue",
    input: z.object({ customerId: z.uuid() }),
    output: z.object({
      faultsIn90Days: z.number(),
      warnings: z.array(CallWarning),
      /** The contacts who reported something lately, the latest first. */
      lateCallers: z.array(z.uuid()),
    }),
  }),
  urgencyEffect: post("/api/urgency-effect", {
    may: intakePolicy.read,
    summary: "Says which tickets of the last thirty days would have another urgency by other rules; changes nothing",
    input: z.object({ rules: UrgencyRules }),
    output: UrgencyEffect,
  }),
} satisfies Api;
