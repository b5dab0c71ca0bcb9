import { NewComplaint, type Complaint } from "@kept/domain/feedback/complaint.ts";
import type { FeedbackEvents } from "@kept/domain/feedback/events.ts";
import { text } from "@kept/domain/kit/language.ts";
import { tell } from "../notices/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { onDuty, personOf } from "../staff/index.ts";
import { ticketOf } from "../tickets/index.ts";
import { complaintById, insertComplaint } from "./store-complaints.ts";

/** Puts a complaint about conduct on record against 3.4 or 3.6.7 and tells the supervisors on duty. */
export async function recordComplaint(work: Work, asked: NewComplaint): Promise<Complaint> {
  const told = NewComplaint.parse(asked);
  const id = newId(work);
  const { customerId = null, ticketId = null, callId = null, aboutStaffId = null, ...rest } = told;
  if (aboutStaffId) await personOf(work, aboutStaffId);
  if (ticketId) await ticketOf(work, ticketId);
  await insertComplaint(work, { id, customerId, ticketId, callId, aboutStaffId, ...rest });
  record(work, { verb: "feedback.record-complaint", subject: `complaint:${id}`, after: told });
  await tell(work, {
    to: (await onDuty(work, { role: "supervisor" })).map((person) => person.id),
    kind: "complaint",
    about: { kind: "complaint", id },
    says: text(`投訴：${told.text}`, `投诉：${told.text}`, `A complaint about conduct: ${told.text}`),
    wants: "acknowledge",
    onceKey: `complaint:${id}`,
  });
  changed(work, "complaints", id);
  const { clause } = told;
  await announce<FeedbackEvents>(work, "feedback.complaint-recorded", { complaintId: id, clause, customerId });
  const complaint = await complaintById(work, id);
  if (!complaint) throw new Error("a complaint was not written");
  return complaint;
}
