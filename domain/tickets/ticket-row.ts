import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { FieldValues } from "./field.ts";
import { Ticket } from "./ticket.ts";

/** A ticket in a list. */
export const TicketRow = Ticket.pick({
  id: true,
  number: true,
  state: true,
  customerId: true,
  customerName: true,
  machineText: true,
  faultText: true,
  urgency: true,
  engineerId: true,
  engineerName: true,
  waitingFor: true,
  tags: true,
  receivedAt: true,
  changedAt: true,
  solvedAt: true,
  closedAt: true,
  nextDueAt: true,
}).extend({
  /** The clause whose promise falls due next, and when its clock began. */
  nextClause: z.string().nullable(),
  nextStartedAt: Instant.nullable(),
  /** What is filled into those of the company's own fields that were asked for. */
  own: FieldValues.optional(),
});
export type TicketRow = z.infer<typeof TicketRow>;
