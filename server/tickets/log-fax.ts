import type { Happening } from "@kept/domain/tickets/happening.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { keep } from "../promises/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { logContact } from "./log-contact.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";

type Told<Kind extends Happening["kind"]> = { ticketId: string } & Omit<Extract<Happening, { kind: Kind }>, "kind">;

/** Notes that a fax goes to the customer: when a person wrote it, a response in any case (3.3a), and the engineer's own contact when the engineer did (3.5.5). */
export async function logFax(work: Work, { ticketId, ...what }: Told<"faxed">): Promise<Ticket> {
  const held = await heldTicket(work, ticketId);
  const faxed = await happen(work, held, { kind: "faxed", ...what });
  if (work.by.kind !== "staff") return faxed;
  if (held.engineerId === work.by.id && held.firstContactAt === null)
    return logContact(work, { id: ticketId, way: "message", with: what.to, text: what.subject });
  await keep(work, { clause: "3.3a", subject: subjectOf(ticketId), by: { kind: "faxed", id: what.faxId } });
  return { ...faxed, ...(await refreshClock(work, ticketId)) };
}

/** Notes on a ticket how the transmission of a fax ended. */
export const logFaxEnd = async (work: Work, { ticketId, ...what }: Told<"fax-ended">): Promise<Ticket> =>
  happen(work, await heldTicket(work, ticketId), { kind: "fax-ended", ...what });
