import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { tell } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { handOver } from "../promises/index.ts";
import { personOf } from "../staff/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { subjectOf } from "./next-clock.ts";

/** Whom a ticket goes to, why in words and as the short reasons of the ranking, and in what capacity it was decided. */
export type NewAssignment = {
  ticketId: string;
  engineerId: string;
  why: string;
  reasons: readonly { kind: string; count?: number | undefined; word?: string | undefined }[];
  as?: string;
};

/** What the engineer owes from now on. */
const handedOver = ["3.5.5", "3.6.4", "3.6.6"] as const;

/** Puts an assignment on record, hands what is owed over to the engineer and tells them; who may assign is asked in dispatch (3.6.2). */
export async function assignTicket(work: Work, assignment: NewAssignment): Promise<Ticket> {
  const held = await heldTicket(work, assignment.ticketId);
  if (held.engineerId === assignment.engineerId && held.state !== "reported") return held;
  const engineer = await personOf(work, assignment.engineerId);
  const ticket = await happen(
    work,
    held,
    {
      kind: "assigned",
      engineerId: engineer.id,
      engineerName: engineer.name,
      why: assignment.why,
      reasons: [...assignment.reasons],
      as: assignment.as ?? "",
      from: held.engineerId ? { id: held.engineerId, name: held.engineerName ?? "" } : null,
    },
    { engineerName: engineer.name },
  );
  for (const clause of handedOver)
    await handOver(work, { clause, subject: subjectOf(ticket.id), debtor: { staffId: engineer.id } });
  await tellEngineer(work, ticket);
  await announce<TicketEvents>(work, "ticket.assigned", {
    ticketId: ticket.id,
    engineerId: engineer.id,
    fromEngineerId: held.engineerId,
  });
  return ticket;
}

const tellEngineer = (work: Work, ticket: Ticket) =>
  tell(work, {
    to: [ticket.engineerId ?? ""],
    kind: "ticket-assigned",
    about: { kind: "ticket", id: ticket.id },
    says: text(
      `${ticket.number} 交給您了：${ticket.customerName}，${ticket.faultText}`,
      `${ticket.number} 交给您了：${ticket.customerName}，${ticket.faultText}`,
      `${ticket.number} is yours: ${ticket.customerName}, ${ticket.faultText}`,
    ),
    wants: "act",
    onceKey: `ticket-assigned:${ticket.id}:${ticket.version}`,
  });
