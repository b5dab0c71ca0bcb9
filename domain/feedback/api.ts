import { z } from "zod";
import { get, post, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { Language } from "../kit/language.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { CallBackOutcome } from "../tickets/happening.ts";
import { Reporter, Result } from "../tickets/ticket.ts";
import { feedbackPolicy } from "./policy.ts";

/** One call to the customer and how it ended. */
export const Attempt = z.object({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  outcome: CallBackOutcome,
  rating: z.number().nullable(),
  comment: z.string(),
});
export type Attempt = z.infer<typeof Attempt>;

/** A call back that is owed to a customer, or was made (clause 3.5.8). */
export const CallBack = z.object({
  id: z.uuid(),
  ticketId: z.uuid(),
  number: z.string(),
  customerId: z.uuid(),
  customerName: z.string(),
  reporter: Reporter,
  contactId: z.uuid().nullable(),
  language: Language,
  /** Where the customer's clock stands. */
  zone: z.string(),
  faultText: z.string(),
  result: Result.nullable(),
  engineerName: z.string().nullable(),
  madeAt: Instant,
  /** When the next call is to be made. */
  nextAt: Instant,
  attempts: z.number(),
  /** Null while it waits. */
  outcome: CallBackOutcome.nullable(),
  doneAt: Instant.nullable(),
  doneByName: z.string().nullable(),
  rating: z.number().nullable(),
  comment: z.string(),
  /** Why it is no longer needed: the ticket was opened again. */
  withdrawnAt: Instant.nullable(),
});
export type CallBack = z.infer<typeof CallBack>;

/** A complaint about how someone of ours behaved (3.4 on the phone, 3.6.7 an engineer). */
export const Complaint = z.object({
  id: z.uuid(),
  at: Instant,
  clause: z.enum(["3.4", "3.6.7"]),
  customerId: z.uuid().nullable(),
  customerName: z.string().nullable(),
  ticketId: z.uuid().nullable(),
  callId: z.uuid().nullable(),
  aboutStaffId: z.uuid().nullable(),
  aboutName: z.string().nullable(),
  callerName: z.string(),
  text: z.string(),
  takenByName: z.string(),
});
export type Complaint = z.infer<typeof Complaint>;

/** What is needed to put a complaint on record. */
export const NewComplaint = z.object({
  clause: z.enum(["3.4", "3.6.7"]),
  customerId: z.uuid().optional(),
  ticketId: z.uuid().optional(),
  callId: z.uuid().optional(),
  aboutStaffId: z.uuid().optional(),
  callerName: z.string().trim().max(200).default(""),
  text: z.string().trim().min(1).max(4_000),
});
/** What a client sends to put a complaint on record. */
export type NewComplaint = z.input<typeof NewComplaint>;

/** What one may ask about call backs and complaints. */
export const feedbackApi = {
  callBacks: get("/api/call-backs", {
    may: feedbackPolicy.read,
    summary: "Lists the call backs that wait, the next call first; or those done, the latest first",
    input: z.object({
      ...pageAsked,
      state: z.enum(["waiting", "done"]).default("waiting"),
      ticketId: z.uuid().optional(),
    }),
    output: pageOf(CallBack),
  }),
  callBack: get("/api/call-backs/:id", {
    may: feedbackPolicy.read,
    summary: "Gives a call back with every attempt",
    input: z.object({ id: z.uuid() }),
    output: CallBack.extend({ tries: z.array(Attempt) }),
  }),
  attempt: post("/api/call-backs/:id/attempts", {
    may: feedbackPolicy.callBack,
    summary: "Records how a call to the customer ended: satisfied, not satisfied, not reached (3.5.8)",
    input: z.object({
      id: z.uuid(),
      outcome: CallBackOutcome,
      rating: z.number().int().min(1).max(5).optional(),
      comment: z.string().trim().max(4_000).default(""),
    }),
    output: CallBack,
  }),
  complaints: get("/api/complaints", {
    may: feedbackPolicy.readComplaints,
    summary: "Lists complaints about conduct, the latest first (3.4, 3.6.7)",
    input: z.object({ ...pageAsked, customerId: z.uuid().optional() }),
    output: pageOf(Complaint),
  }),
  recordComplaint: post("/api/complaints", {
    may: feedbackPolicy.recordComplaint,
    summary: "Puts a complaint about conduct on record (3.4, 3.6.7)",
    input: NewComplaint,
    output: Complaint,
  }),
} satisfies Api;
