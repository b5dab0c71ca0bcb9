import type { Outcome } from "./outcome.ts";

/** What the hotline desk tells the rooms above it. */
export type IntakeEvents = {
  "call.promised": { callId: string; customerId: string };
  "call.finished": { callId: string; outcome: Outcome; customerId: string | null; ticketId: string | null };
};
