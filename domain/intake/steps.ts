import type { ClauseId } from "../charter/clause.ts";
import type { CallStep, Draft } from "./draft.ts";
import type { Outcome } from "./outcome.ts";

/** What has happened in a call besides typing. */
export type CallFacts = {
  readonly promised: boolean;
  readonly ticket: boolean;
  /** A field of the company's own that is asked on the call must be filled in and is not. */
  readonly fieldsLack?: boolean;
};

/** What a step still lacks; `what-to-do`, `promise` and `ticket` are acts, the others are words to type. */
export type Missing =
  | "company"
  | "company-name"
  | "caller"
  | "number"
  | "what-happens"
  | "reason"
  | "own-fields"
  | "promise"
  | "ticket"
  | "about-ticket"
  | "words";

/** How a step stands: `now` is where the operator is, `later` comes after the call, `not-needed` is covered by a ticket that runs. */
export type StepState = "done" | "now" | "open" | "later" | "not-needed";
export type StepReading = { step: CallStep; clause: ClauseId | null; state: StepState; missing: Missing[] };

const clauseOf: Readonly<Record<CallStep, ClauseId | null>> = {
  company: "3.5.1",
  record: "3.5.2",
  contact: "3.5.3",
  fault: "3.5.4",
  promise: "3.5.5",
  ticket: "3.5.6",
  follow: "3.5.7",
  "call-back": "3.5.8",
  note: null,
};

const paths: Readonly<Record<Outcome, readonly CallStep[]>> = {
  fault: ["company", "record", "contact", "fault", "promise", "ticket", "follow", "call-back"],
  "existing-ticket": ["company", "record", "contact", "note"],
  question: ["company", "contact", "note"],
  complaint: ["company", "contact", "note"],
  "wrong-number": ["note"],
  "cut-off": ["note"],
};

/** The steps a call takes, in their order (3.5.1 to 3.5.8); short where it is no fault. */
export const pathOf = (outcome: Outcome): readonly CallStep[] => paths[outcome];

/** Every step of the call's path: what is done, what is missing, and where the operator is. Any order is allowed. */
export function readSteps(draft: Draft, facts: CallFacts): StepReading[] {
  return pathOf(draft.outcome).map((step) => {
    const missing = missingAt(step, draft, facts);
    return { step, clause: clauseOf[step], state: stateOf(step, draft, facts, missing), missing };
  });
}

function stateOf(step: CallStep, draft: Draft, facts: CallFacts, missing: readonly Missing[]): StepState {
  if (step === draft.step) return "now";
  if (step === "follow" || step === "call-back") return "later";
  if (step === "promise" && !facts.promised && draft.sameAs) return "not-needed";
  if (step === "record") return draft.recordSeen ? "done" : "open";
  return missing.length === 0 ? "done" : "open";
}

/** What a step lacks before it counts as done. */
export function missingAt(step: CallStep, draft: Draft, facts: CallFacts): Missing[] {
  switch (step) {
    case "company":
      return companyMissing(draft);
    case "contact":
      return callerMissing(draft);
    case "fault":
      return faultMissing(draft, facts.fieldsLack);
    case "promise":
      return facts.promised || draft.sameAs ? [] : ["promise"];
    case "ticket":
      return facts.ticket ? [] : ["ticket"];
    case "note":
      return noteMissing(draft);
    case "record":
    case "follow":
    case "call-back":
      return [];
  }
}

function companyMissing({ company }: Draft): Missing[] {
  if (company.customerId) return [];
  if (!company.unknown) return ["company"];
  return company.name.trim() ? [] : ["company-name"];
}

function callerMissing({ caller }: Draft): Missing[] {
  if (caller.contactId) return caller.confirmed ? [] : ["caller"];
  if (!caller.name.trim()) return ["caller"];
  return caller.phone.trim() || caller.email.trim() ? [] : ["number"];
}

function faultMissing({ fault }: Draft, fieldsLack = false): Missing[] {
  return [
    ...(fault.faultText.trim() ? [] : (["what-happens"] as const)),
    ...(fault.urgency && !fault.urgencyReason.trim() ? (["reason"] as const) : []),
    ...(fieldsLack ? (["own-fields"] as const) : []),
  ];
}

function noteMissing({ outcome, note }: Draft): Missing[] {
  if (outcome === "wrong-number" || outcome === "cut-off") return [];
  const missing: Missing[] = outcome === "existing-ticket" && !note.ticketId ? ["about-ticket"] : [];
  return note.text.trim() ? missing : [...missing, "words"];
}

/** The step to go on to after the one the operator is at: the next that lacks something, else the next; null at the end. */
export function nextStep(draft: Draft, facts: CallFacts): CallStep | null {
  const path = pathOf(draft.outcome);
  const rest = path.slice(path.indexOf(draft.step) + 1);
  return rest.find((step) => stateOf(step, draft, facts, missingAt(step, draft, facts)) !== "not-needed") ?? null;
}

/** The step before; the first has none. */
export function stepBefore(draft: Draft): CallStep | null {
  const path = pathOf(draft.outcome);
  return path[path.indexOf(draft.step) - 1] ?? null;
}

/** What stands in the way of opening a ticket, or of joining one: company, caller and fault (3.5.1, 3.5.3, 3.5.4). The promise is asked for, not forced: an upset caller may hang up before it. */
export const missingForTicket = (draft: Draft, fieldsLack = false): Missing[] => [
  ...companyMissing(draft),
  ...callerMissing(draft),
  ...(draft.sameAs ? [] : faultMissing(draft, fieldsLack)),
];

/** What stands in the way of finishing the call as what it is: what was promised must become a ticket (2.1). */
export function missingToFinish(draft: Draft, facts: CallFacts): Missing[] {
  if (facts.promised && !facts.ticket) return ["ticket"];
  return draft.outcome === "fault" ? (facts.ticket ? [] : ["ticket"]) : noteMissing(draft);
}
