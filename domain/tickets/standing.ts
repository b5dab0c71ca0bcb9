import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { TicketState } from "./ticket.ts";

/** What the events of a ticket amount to; kept beside the ticket for lists, and derivable again at any time. */
export const Standing = z.object({
  state: TicketState,
  /** Where it goes on after the wait. */
  heldState: TicketState.nullable(),
  engineerId: z.uuid().nullable(),
  firstContactAt: Instant.nullable(),
  waitingFor: z.string().nullable(),
  visitNeeded: z.boolean().nullable(),
  solvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
});
export type Standing = z.infer<typeof Standing>;
