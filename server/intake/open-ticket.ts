import type { OpenedTicket } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { missingInWords } from "@kept/domain/intake/missing-words.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import { missingForTicket } from "@kept/domain/intake/steps.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { touchCustomer } from "../customers/index.ts";
import { rankedEngineers, rightToAssign } from "../dispatch/index.ts";
import { joinTicket, openTicket, ticketOf } from "../tickets/index.ts";
import { respondedLate, settleArrival } from "../arrivals/index.ts";
import { tieCall } from "../phone/index.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { carryPromise, handOverPromises } from "./carry-promise.ts";
import { happen, heldCall } from "./held-call.ts";
import { addEvents } from "./store.ts";
import { carryFields, refuseUnasked, urgencyOf } from "./own-fields.ts";
import { contactOf, withCustomer } from "./known-customer.ts";

type KnownCall = Call & { customerId: string };

/** Opens the ticket of a call, or joins it to the one it is the same as, tells the sales owner, and proposes an engineer with reasons (3.5.6, 3.6.2). Asked again, it gives the same ticket. */
export async function openTicketOfCall(work: Work, { id }: { id: string }): Promise<OpenedTicket> {
  const held = await heldCall(work, id);
  if (held.ticketId) return opened(work, held, await ticketOf(work, held.ticketId));
  if (held.finishedAt) throw refuse("call-finished");
  const missing = missingForTicket(held.draft);
  if (missing.length > 0) throw refuse("call-lacks", { what: missingInWords(missing, work.by.language) }, { missing });

  const call = await withCustomer(work, held);
  if (!call.draft.sameAs) await refuseUnasked(work, call);
  const contactId = await contactOf(work, call);
  const ticket = call.draft.sameAs ? await join(work, call, call.draft.sameAs) : await open(work, call, contactId);
  await carryFields(work, call, ticket);
  await touchCustomer(work, call.customerId);
  const joined = call.draft.sameAs !== null;
  const after = { ...call, ticketId: ticket.id, ticketNumber: ticket.number, joined };
  const what = { ticketId: ticket.id, number: ticket.number };
  if (call.phoneCallId)
    await tieCall(work, call.phoneCallId, { customerId: call.customerId, contactId, ticketId: ticket.id });
  if (call.arrivalId) await settleArrival(work, call.arrivalId, { as: joined ? "joined" : "ticket", ticket });
  const written = await happen(work, after, [{ kind: joined ? "ticket-joined" : "ticket-opened", ...what }]);
  if (joined && ticket.engineerId) await handOverPromises(work, ticket.id, ticket.engineerId);
  record(work, { verb: joined ? "intake.join-ticket" : "intake.open-ticket", subject: `call:${id}`, after: what });
  const result = await opened(work, written, await ticketOf(work, ticket.id));
  await rememberProposal(work, result);
  return result;
}

async function open(work: Work, call: KnownCall, contactId: string | null): Promise<Ticket> {
  const { fault, language, caller } = call.draft;
  const { urgency, urgencyReason, peopleStopped, errorText, since, ...told } = fault;
  const derived = await urgencyOf(work, call);
  const ticket = await openTicket(
    work,
    {
      ...told,
      customerId: call.customerId,
      ...(caller.siteId ? { siteId: caller.siteId } : {}),
      ...(contactId ? { contactId } : {}),
      reporter: reporterOf(call),
      channel: call.channel,
      receivedAt: call.receivedAt,
      ...(errorText.trim() ? { errorText } : {}),
      ...(since.trim() ? { since } : {}),
      ...(peopleStopped === null ? {} : { peopleStopped }),
      urgency: urgency ?? derived.urgency,
      urgencyReason: urgency ? urgencyReason : derived.because.map(({ kind }) => kind).join(", "),
      language,
      callId: call.id,
    },
    { responseIsLate: call.arrivalId ? await respondedLate(work, call.arrivalId) : false },
  );
  await carryPromise(work, call, ticket);
  return ticket;
}

async function join(work: Work, call: KnownCall, ticketId: string): Promise<Ticket> {
  const ticket = await ticketOf(work, ticketId);
  if (ticket.customerId !== call.customerId) throw refuse("ticket-of-another-customer", { number: ticket.number });
  const { faultText, errorText } = call.draft.fault;
  const text = [faultText, errorText].filter((each) => each.trim()).join("\n");
  return joinTicket(work, { id: ticketId, reporter: reporterOf(call), channel: call.channel, text, callId: call.id });
}

/** Who told us, as the ticket keeps it. */
export function reporterOf(call: Call) {
  const { name, phone, email, onBehalfOf } = call.draft.caller;
  return {
    name: name.trim() || call.draft.company.name.trim() || call.line || "—",
    ...(phone.trim() ? { phone } : {}),
    ...(email.trim() ? { email } : {}),
    ...(onBehalfOf.trim() ? { onBehalfOf } : {}),
  };
}

async function opened(work: Work, call: Call, ticket: Ticket): Promise<OpenedTicket> {
  const right = await rightToAssign(work);
  const ranked = ticket.engineerId ? [] : await rankedEngineers(work, ticket.id);
  const here = ranked.filter(({ reasons }) => !reasons.some(({ kind }) => kind === "away"));
  return { call, ticket, right, proposed: here.slice(0, 5) };
}

/** Puts on record whom the operator was shown first, and why. */
async function rememberProposal(work: Work, { call, proposed: [first] }: OpenedTicket): Promise<void> {
  if (!first) return;
  const { id: engineerId, name: engineerName, reasons } = first;
  await addEvents(work, call.id, [{ kind: "assignment-proposed", engineerId, engineerName, reasons }]);
}
