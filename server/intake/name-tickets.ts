import type { NamedTicket } from "@kept/domain/intake/api.ts";
import { ticketNumbersMeant } from "@kept/domain/intake/ticket-tail.ts";
import { yearIn } from "@kept/domain/tickets/ticket-number.ts";
import type { Work } from "../platform/work.ts";
import { ticketsNumbered } from "./store-named.ts";

/** Whoever calls about a ticket may name it by its end; a day's margin lets the year turn in any zone. */
const zoneAheadOfAll = "Pacific/Kiritimati";

/** The tickets meant by a number or its last digits, the newest first (3.5.1). */
export async function namedTickets(work: Work, { text }: { text: string }): Promise<{ rows: NamedTicket[] }> {
  const numbers = ticketNumbersMeant(text, yearIn(zoneAheadOfAll, work.now));
  return { rows: numbers.length === 0 ? [] : await ticketsNumbered(work, numbers) };
}
