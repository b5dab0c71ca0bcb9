import type { Instant } from "../kit/instant.ts";
import type { LinkKind } from "./links.ts";
import type { Result, Urgency } from "./ticket.ts";

/** What the tickets room tells the rooms above it. */
export type TicketEvents = {
  "ticket.opened": { ticketId: string; number: string; customerId: string; urgency: Urgency; receivedAt: Instant };
  "ticket.assigned": { ticketId: string; engineerId: string; fromEngineerId: string | null };
  "ticket.contacted": { ticketId: string; engineerId: string; first: boolean };
  "ticket.help-asked": { ticketId: string; why: string };
  "ticket.help-given": { ticketId: string };
  "ticket.visit-decided": { ticketId: string; needed: boolean; why: string };
  "ticket.solved": { ticketId: string; customerId: string; result: Result; solvedAt: Instant };
  "ticket.reopened": { ticketId: string; why: string };
  "ticket.closed": { ticketId: string; customerId: string };
  /** One ticket was the same fault as another and was closed because of it; and that was undone. */
  "ticket.merged": { ticketId: string; intoId: string; customerId: string };
  "ticket.split-off": { ticketId: string; fromId: string; customerId: string };
  /** A second fault named on a ticket got one of its own. */
  "ticket.split-out": { ticketId: string; toId: string };
  /** Told of each of the two. */
  "ticket.linked": { ticketId: string; otherId: string; kind: LinkKind };
  /** Fields of the company's own were filled in or emptied. */
  "ticket.filled-in": { ticketId: string; fieldIds: readonly string[] };
  "ticket.urgency-set": { ticketId: string; urgency: Urgency };
  "ticket.tagged": { ticketId: string; added: readonly string[]; removed: readonly string[] };
  "ticket.obstacle-flagged": { ticketId: string; obstacleId: string | null; obstacle: string; text: string };
};
