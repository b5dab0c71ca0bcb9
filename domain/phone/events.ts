import type { CallOutcome } from "./fold-call.ts";

/** What the telephone room tells the rooms above it. */
export type PhoneEvents = {
  /** A telephone rings for a caller. */
  "phone.rang": { phoneCallId: string; customerId: string | null };
  /** A person took it. */
  "phone.answered": { phoneCallId: string; staffId: string | null };
  /** It is over, whichever way; told again when what is known of its end changes. */
  "phone.ended": { phoneCallId: string; outcome: CallOutcome };
};
