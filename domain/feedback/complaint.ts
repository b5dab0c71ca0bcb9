import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { text, type Text } from "../kit/language.ts";

/** Where a complaint stands: nobody has answered, the customer has an answer, it is closed. */
export const ComplaintState = z.enum(["open", "answered", "closed"]);
export type ComplaintState = z.infer<typeof ComplaintState>;

/** The states in words. */
export const complaintStateNames: Readonly<Record<ComplaintState, Text>> = {
  open: text("待答覆", "待答复", "To answer"),
  answered: text("已答覆", "已答复", "Answered"),
  closed: text("已結案", "已结案", "Closed"),
};

/** What was found when a complaint was closed; only what is upheld counts against the person (2.6). */
export const Verdict = z.enum(["upheld", "not-upheld", "undecided"]);
export type Verdict = z.infer<typeof Verdict>;

/** The verdicts in words. */
export const verdictNames: Readonly<Record<Verdict, Text>> = {
  upheld: text("屬實", "属实", "Upheld"),
  "not-upheld": text("不屬實", "不属实", "Not upheld"),
  undecided: text("無法判定", "无法判定", "Could not be decided"),
};

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
  state: ComplaintState,
  /** What was found; null until it is closed. */
  verdict: Verdict.nullable(),
  closedAt: Instant.nullable(),
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

/** What was done about a complaint, in its order. */
export const ComplaintStep = z.object({
  at: Instant,
  byName: z.string(),
  kind: z.enum(["answered", "closed", "reopened"]),
  verdict: Verdict.nullable(),
  text: z.string(),
});
export type ComplaintStep = z.infer<typeof ComplaintStep>;

/** A complaint with all that was done about it. */
export const ComplaintStory = Complaint.extend({ number: z.string().nullable(), steps: z.array(ComplaintStep) });
export type ComplaintStory = z.infer<typeof ComplaintStory>;

/** How many complaints of each clause there were in a stretch of time, and what came of them. */
export const ComplaintFigure = z.object({
  clause: z.enum(["3.4", "3.6.7"]),
  all: z.number(),
  unclosed: z.number(),
  upheld: z.number(),
});
export type ComplaintFigure = z.infer<typeof ComplaintFigure>;
