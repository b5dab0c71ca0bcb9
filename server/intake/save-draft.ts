import type { InputOf } from "@kept/domain/kit/api.ts";
import type { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call, CallHappening } from "@kept/domain/intake/call.ts";
import type { Draft } from "@kept/domain/intake/draft.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import type { Work } from "../platform/work.ts";
import { happen, runningCall } from "./held-call.ts";
import { writeCall } from "./store.ts";

/** Saves what is typed, and records which step ended and which began (3.3b) and that the caller was verified (3.5.3); a stale copy is refused with the one that stands. */
export async function saveDraft(work: Work, asked: InputOf<typeof intakeApi.saveDraft>): Promise<Call> {
  const call = await runningCall(work, asked.id);
  if (asked.version !== call.version) throw refuse("call-changed-elsewhere", {}, { theirs: call });
  const { draft } = asked;
  const customerId = draft.company.customerId ?? call.customerId;
  const events = [...stepsBetween(call.draft, draft), ...verification(call.draft, draft)];
  const after = { ...call, draft, customerId };
  // Plain typing concerns nobody else: only a step is shown to those who watch.
  return events.length > 0 ? happen(work, after, events) : writeCall(work, after);
}

const stepsBetween = (before: Draft, after: Draft): CallHappening[] =>
  before.step === after.step
    ? []
    : [
        { kind: "step-ended", step: before.step },
        { kind: "step-begun", step: after.step },
      ];

/** That the caller said who they are, once each time they say otherwise. */
function verification(before: Draft, after: Draft): CallHappening[] {
  const { contactId, confirmed, name, phone, onBehalfOf } = after.caller;
  const earlier = before.caller;
  if (!confirmed || name.trim() === "") return [];
  const told = before.caller.confirmed && earlier.contactId === contactId && earlier.name === name;
  if (told && earlier.phone === phone && earlier.onBehalfOf === onBehalfOf) return [];
  return [{ kind: "caller-verified", how: contactId ? "on-record" : "new", contactId, name, phone, onBehalfOf }];
}
