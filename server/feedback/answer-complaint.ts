import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { feedbackApi } from "@kept/domain/feedback/api.ts";
import type { Complaint, ComplaintState, ComplaintStory, Verdict } from "@kept/domain/feedback/complaint.ts";
import { refuse } from "@kept/domain/feedback/reasons.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { settleNotices } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "../tickets/index.ts";
import { complaintById, complaintsSince, lockComplaint, stepsOf, writeStep } from "./store-complaints.ts";

type Api = typeof feedbackApi;

/** A complaint with all that was done about it. */
export async function complaintStory(work: Work, { id }: { id: string }): Promise<ComplaintStory> {
  const complaint = await complaintById(work, id);
  if (!complaint) throw refuse("complaint-not-found");
  const number = complaint.ticketId ? (await ticketOf(work, complaint.ticketId)).number : null;
  return { ...complaint, number, steps: await stepsOf(work, id) };
}

/** Complaints of the last days by clause (2.6). */
export const complaintFigures = async (
  work: Work,
  { days }: InputOf<Api["complaintFigures"]>,
): Promise<OutputOf<Api["complaintFigures"]>> => ({ rows: await complaintsSince(work, plus(work.now, -days * day)) });

/** What the customer was told; whoever the complaint is about does not answer it. */
export async function answerComplaint(work: Work, asked: InputOf<Api["answerComplaint"]>): Promise<ComplaintStory> {
  const complaint = await unclosed(work, asked.id);
  return step(work, complaint, { kind: "answered", verdict: null, text: asked.text }, "answered");
}

/** Closes an answered complaint with what was found. */
export async function closeComplaint(work: Work, asked: InputOf<Api["closeComplaint"]>): Promise<ComplaintStory> {
  const complaint = await unclosed(work, asked.id);
  if (complaint.state !== "answered") throw refuse("complaint-unanswered");
  return step(work, complaint, { kind: "closed", verdict: asked.verdict, text: asked.text }, "closed");
}

/** Opens a closed complaint again; opening an open one changes nothing. */
export async function reopenComplaint(work: Work, { id }: { id: string }): Promise<ComplaintStory> {
  const complaint = await anothers(work, id);
  if (complaint.state !== "closed") return complaintStory(work, { id });
  return step(work, complaint, { kind: "reopened", verdict: null, text: "" }, "answered");
}

async function unclosed(work: Work, id: string): Promise<Complaint> {
  const complaint = await anothers(work, id);
  if (complaint.state === "closed") throw refuse("complaint-closed");
  return complaint;
}

async function anothers(work: Work, id: string): Promise<Complaint> {
  const complaint = await lockComplaint(work, id);
  if (!complaint) throw refuse("complaint-not-found");
  if (complaint.aboutStaffId !== null && complaint.aboutStaffId === work.by.id) throw refuse("complaint-about-you");
  return complaint;
}

type Step = { kind: "answered" | "closed" | "reopened"; verdict: Verdict | null; text: string };

async function step(work: Work, { id }: Complaint, what: Step, state: ComplaintState): Promise<ComplaintStory> {
  await writeStep(work, id, what, state);
  record(work, { verb: `feedback.complaint-${what.kind}`, subject: `complaint:${id}`, after: what });
  if (state !== "open") await settleNotices(work, { kind: "complaint", id });
  changed(work, "complaints", id);
  return complaintStory(work, { id });
}
