import type { Happening } from "@kept/domain/tickets/happening.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { keep } from "../promises/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { logContact } from "./log-contact.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";

/** A mail that was written to the customer about a ticket. */
export type WrittenMail = { ticketId: string; mailId: string; to: string; subject: string; text: string };

/** Notes that somebody wrote to the customer: a response it is in any case (3.3a), and the engineer's own contact when the engineer wrote (3.5.5). */
export async function logMail(work: Work, { ticketId, mailId, to, subject, text }: WrittenMail): Promise<Ticket> {
  const held = await heldTicket(work, ticketId);
  const mailed = await happen(work, held, { kind: "mailed", mailId, to, subject, text });
  if (held.engineerId !== null && held.engineerId === work.by.id && held.firstContactAt === null)
    return logContact(work, { id: ticketId, way: "email", with: to, text: subject });
  await keep(work, { clause: "3.3a", subject: subjectOf(ticketId), by: { kind: "mailed", id: mailId } });
  return { ...mailed, ...(await refreshClock(work, ticketId)) };
}

type Returned = { ticketId: string } & Omit<Extract<Happening, { kind: "mail-returned" }>, "kind">;

/** Notes on a ticket that mail about it did not reach the customer. */
export const logReturnedMail = async (work: Work, { ticketId, ...what }: Returned): Promise<Ticket> =>
  happen(work, await heldTicket(work, ticketId), { kind: "mail-returned", ...what });
