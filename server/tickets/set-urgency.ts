import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket, Urgency } from "@kept/domain/tickets/ticket.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";

type Asked = { id: string; version?: number | undefined; urgency: Urgency; why: string };

/** Sets how much a ticket presses, with the reason. */
export async function setUrgency(work: Work, asked: Asked): Promise<Ticket> {
  const held = await heldTicket(work, asked.id, asked.version);
  if (held.urgency === asked.urgency) throw refuse("urgency-unchanged");
  const what = { kind: "urgency-set", from: held.urgency, to: asked.urgency, why: asked.why } as const;
  const ticket = await happen(work, held, what, { urgency: asked.urgency, urgencyReason: asked.why });
  await announce<TicketEvents>(work, "ticket.urgency-set", { ticketId: ticket.id, urgency: ticket.urgency });
  return ticket;
}
