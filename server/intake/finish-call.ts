import type { Call } from "@kept/domain/intake/call.ts";
import type { IntakeEvents } from "@kept/domain/intake/events.ts";
import { missingInWords } from "@kept/domain/intake/missing-words.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import { missingToFinish } from "@kept/domain/intake/steps.ts";
import { settleArrival } from "../arrivals/index.ts";
import { recordComplaint } from "../feedback/index.ts";
import { joinTicket, ticketOf } from "../tickets/index.ts";
import { tieCall } from "../phone/index.ts";
import { announce } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldCall } from "./held-call.ts";
import { withCustomer } from "./known-customer.ts";
import { reporterOf } from "./open-ticket.ts";

/** Finishes a call as what it was, and puts on record what the short paths took down; finishing twice finishes once. */
export async function finishCall(work: Work, { id }: { id: string }): Promise<Call> {
  const held = await heldCall(work, id);
  if (held.finishedAt) return held;
  refuseWhatLacks(work, held);
  const { outcome } = held.draft;
  const named = held.draft.company.unknown && outcome !== "wrong-number" && held.draft.company.name.trim() !== "";
  const call = named ? await withCustomer(work, held) : held;
  await putOnRecord(work, call);
  if (call.phoneCallId && call.customerId)
    await tieCall(work, call.phoneCallId, { customerId: call.customerId, contactId: call.draft.caller.contactId });
  if (call.arrivalId && !call.ticketId) await settleWhatCame(work, call, call.arrivalId);
  record(work, { verb: "intake.finish", subject: `call:${id}`, after: { outcome, ticketId: call.ticketId } });
  const { customerId, ticketId } = call;
  await announce<IntakeEvents>(work, "call.finished", { callId: id, outcome, customerId, ticketId });
  return happen(work, { ...call, state: "finished", outcome, finishedAt: work.now }, [
    ...(call.state === "open" ? [{ kind: "step-ended" as const, step: call.draft.step }] : []),
    { kind: "finished", outcome },
  ]);
}

function refuseWhatLacks(work: Work, call: Call): void {
  const facts = { promised: call.promisedAt !== null, ticket: call.ticketId !== null };
  const missing = missingToFinish(call.draft, facts);
  if (missing.length === 0) return;
  if (facts.promised && !facts.ticket) throw refuse("promise-needs-ticket", {}, { missing });
  throw refuse("call-lacks", { what: missingInWords(missing, work.by.language) }, { missing });
}

/** A complaint about conduct goes to the supervisors against its clause; words about a ticket go onto the ticket. */
async function putOnRecord(work: Work, call: Call): Promise<void> {
  const { outcome, note, caller } = call.draft;
  const text = [note.text, note.answer].filter((each) => each.trim()).join("\n→ ");
  if (note.ticketId && call.customerId) await refuseAnothersTicket(work, note.ticketId, call.customerId);
  if (outcome === "existing-ticket" && note.ticketId)
    await joinTicket(work, {
      id: note.ticketId,
      reporter: reporterOf(call),
      channel: call.channel,
      text,
      callId: call.id,
    });
  if (outcome !== "complaint") return;
  await recordComplaint(work, {
    clause: note.clause,
    callId: call.id,
    callerName: caller.name,
    text: note.text,
    ...(call.customerId ? { customerId: call.customerId } : {}),
    ...(note.ticketId ? { ticketId: note.ticketId } : {}),
    ...(note.aboutStaffId ? { aboutStaffId: note.aboutStaffId } : {}),
  });
}

/** What came in writing is settled as what it was; cut off, it waits on. */
async function settleWhatCame(work: Work, { draft }: Call, arrivalId: string): Promise<void> {
  const { outcome, note } = draft;
  if (outcome === "cut-off") return;
  if (outcome === "wrong-number")
    return void (await settleArrival(work, arrivalId, { as: "no-report", why: note.text }));
  const ticket = outcome === "existing-ticket" && note.ticketId ? await ticketOf(work, note.ticketId) : undefined;
  await settleArrival(work, arrivalId, ticket ? { as: "joined", ticket } : { as: "answered", why: note.answer });
}

async function refuseAnothersTicket(work: Work, ticketId: string, customerId: string): Promise<void> {
  const ticket = await ticketOf(work, ticketId);
  if (ticket.customerId !== customerId) throw refuse("ticket-of-another-customer", { number: ticket.number });
}
