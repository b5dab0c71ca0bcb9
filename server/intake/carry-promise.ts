import type { Call } from "@kept/domain/intake/call.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { handOver, keep, owe, promisesOn, release } from "../promises/index.ts";
import { subjectOf } from "./say-promise.ts";
import { promisingCallsOf } from "./store.ts";

/** Lets the contact promised in a call run on as the ticket's own, from the moment it was said (3.5.5). One already broken stays with the call, so that it counts once. */
export async function carryPromise(work: Work, call: Call & { customerId: string }, ticket: Ticket): Promise<void> {
  if (!call.promisedAt) return;
  const running = (await promisesOn(work, subjectOf(call.id))).some(({ state }) => state === "running");
  if (!running) return;
  const why = text("隨故障單繼續", "随故障单继续", "goes on with the ticket");
  await release(work, {
    clause: "3.5.5",
    subject: subjectOf(call.id),
    why: `${why[work.by.language]} ${ticket.number}`,
  });
  await owe(work, {
    clause: "3.5.5",
    subject: { kind: "ticket", id: ticket.id },
    customerId: call.customerId,
    debtor: { departmentCode: "system-engineering" },
    begunBy: { kind: "call", id: call.id },
    startedAt: call.promisedAt,
  });
}

/** A contact promised in a call that joined a ticket is the engineer's, whoever that is now. */
export async function handOverPromises(work: Work, ticketId: string, engineerId: string): Promise<void> {
  for (const { id } of await promisingCallsOf(work, ticketId))
    await handOver(work, { clause: "3.5.5", subject: subjectOf(id), debtor: { staffId: engineerId } });
}

/** The engineer was in touch: what was promised in calls about this ticket is kept. */
export async function keepPromises(work: Work, ticketId: string): Promise<void> {
  for (const { id } of await promisingCallsOf(work, ticketId))
    await keep(work, { clause: "3.5.5", subject: subjectOf(id), by: { kind: "ticket-contact", id: ticketId } });
}
