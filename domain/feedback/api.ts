import { z } from "zod";
import { get, givenFile, post, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { Language } from "../kit/language.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { CallBackOutcome } from "../tickets/happening.ts";
import { Reporter, Result } from "../tickets/ticket.ts";
import { Complaint, ComplaintFigure, ComplaintState, ComplaintStory, NewComplaint, Verdict } from "./complaint.ts";
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

const complaintFilter = {
  customerId: z.uuid().optional(),
  aboutStaffId: z.uuid().optional(),
  clause: z.enum(["3.4", "3.6.7"]).optional(),
  /** "unclosed" are those open and those answered. */
  state: z.enum(["all", "unclosed", ...ComplaintState.options]).default("all"),
};

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
    input: z.object({ ...pageAsked, ...complaintFilter }),
    output: pageOf(Complaint),
  }),
  exportComplaints: get("/api/complaints/file", {
    may: feedbackPolicy.exportComplaints,
    summary: "Gives the complaints of a list as it is filtered as CSV or Excel",
    input: z.object({ ...complaintFilter, ...listFormatAsked }),
    output: givenFile,
    gives: "file",
  }),
  complaintFigures: get("/api/complaints/figures", {
    may: feedbackPolicy.readComplaints,
    summary: "Counts complaints by clause over the last days, as they go into the assessment (2.6)",
    input: z.object({ days: z.coerce.number().int().min(1).max(3_660).default(90) }),
    output: z.object({ rows: z.array(ComplaintFigure) }),
  }),
  complaint: get("/api/complaints/:id", {
    may: feedbackPolicy.readComplaints,
    summary: "Gives a complaint with all that was done about it",
    input: z.object({ id: z.uuid() }),
    output: ComplaintStory,
  }),
  answerComplaint: post("/api/complaints/:id/answers", {
    may: feedbackPolicy.answerComplaint,
    summary: "Puts on record what the customer was told and what we do about it",
    input: z.object({ id: z.uuid(), text: z.string().trim().min(1).max(4_000) }),
    output: ComplaintStory,
  }),
  closeComplaint: post("/api/complaints/:id/closure", {
    may: feedbackPolicy.closeComplaint,
    summary: "Closes an answered complaint with what was found; only what is upheld counts (2.6)",
    input: z.object({ id: z.uuid(), verdict: Verdict, text: z.string().trim().max(4_000).default("") }),
    output: ComplaintStory,
  }),
  reopenComplaint: remove("/api/complaints/:id/closure", {
    may: feedbackPolicy.closeComplaint,
    summary: "Opens a closed complaint again; its verdict no longer counts",
    input: z.object({ id: z.uuid() }),
    output: ComplaintStory,
  }),
  recordComplaint: post("/api/complaints", {
    may: feedbackPolicy.recordComplaint,
    summary: "Puts a complaint about conduct on record (3.4, 3.6.7)",
    input: NewComplaint,
    output: Complaint,
  }),
} satisfies Api;
