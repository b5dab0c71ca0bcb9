import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { TicketStory } from "@kept/domain/tickets/api.ts";
import { ticketNumberIn } from "@kept/domain/tickets/ticket-number.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { promisesOn } from "../promises/index.ts";
import { subjectOf } from "./next-clock.ts";
import { eventsOf, ticketById, ticketByNumber } from "./store.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One ticket by id or number; refused when there is none. */
export async function ticketOf(work: Work, idOrNumber: string): Promise<Ticket> {
  const number = ticketNumberIn(idOrNumber);
  const ticket = number
    ? await ticketByNumber(work, number)
    : uuid.test(idOrNumber)
      ? await ticketById(work, idOrNumber)
      : undefined;
  if (!ticket) throw refuse("ticket-not-found");
  return ticket;
}

/** The ticket of a number; undefined when there is none. */
export const ticketNumbered = (work: Work, number: string): Promise<Ticket | undefined> => ticketByNumber(work, number);

/** A ticket with all that happened to it, in order, and all that is or was owed on it. */
export async function ticketStory(work: Work, { id }: { id: string }): Promise<TicketStory> {
  const ticket = await ticketOf(work, id);
  const [events, promises] = [await eventsOf(work, ticket.id), await promisesOn(work, subjectOf(ticket.id))];
  return { ticket, events, promises };
}
