import { say } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { missingSteps, stepNames } from "@kept/domain/tickets/missing-steps.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { CallBackOutcome } from "@kept/domain/tickets/happening.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { countOpenTickets } from "../customers/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { arriveAt } from "./follow-merge.ts";
import { refreshClock } from "./next-clock.ts";
import { openChildrenOf } from "./store-bonds.ts";
import { eventsOf } from "./store.ts";

/** Closes a ticket; refused with the list of missing steps while there are any (issue 2 §8). */
export async function closeTicket(
  work: Work,
  asked: { id: string; version?: number | undefined; text?: string },
): Promise<Ticket> {
  const held = await heldTicket(work, asked.id, asked.version);
  if (held.state === "closed") throw refuse("ticket-already-closed");
  const children = await openChildrenOf(work, held.id);
  if (children.length > 0) {
    const numbers = children.map(({ number }) => number).join(work.by.language === "en" ? ", " : "、");
    throw refuse("ticket-children-open", { numbers }, { children });
  }
  const missing = missingSteps(await eventsOf(work, held.id));
  if (missing.length > 0) {
    const names = missing.map((step) => say(stepNames[step], work.by.language));
    throw refuse("ticket-steps-missing", { steps: names.join(work.by.language === "en" ? ", " : "、") }, { missing });
  }
  const result = held.faultRecord?.result ?? "fixed";
  const ticket = await happen(work, held, { kind: "closed", result, text: asked.text ?? "" });
  await countOpenTickets(work, ticket.customerId, -1);
  await announce<TicketEvents>(work, "ticket.closed", { ticketId: ticket.id, customerId: ticket.customerId });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}

/** How one attempt to call the customer back ended; the final one lets the ticket be closed (3.5.8). */
export type CallBack = {
  ticketId: string;
  outcome: CallBackOutcome;
  attempt: number;
  final: boolean;
  rating: number | null;
  comment: string;
};

/** Puts an attempt to call back into the ticket's history. */
export async function recordCallBack(work: Work, { ticketId, ...callBack }: CallBack): Promise<Ticket> {
  const { held, followed } = await arriveAt(work, ticketId);
  return happen(work, held, { kind: "called-back", ...callBack, ...followed });
}
