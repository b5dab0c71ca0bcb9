import type { CallBackOutcome } from "../tickets/happening.ts";

/** What the feedback room announces. */
export type FeedbackEvents = {
  "feedback.called-back": { callBackId: string; ticketId: string; outcome: CallBackOutcome; rating: number | null };
  "feedback.complaint-recorded": { complaintId: string; clause: "3.4" | "3.6.7"; customerId: string | null };
};
