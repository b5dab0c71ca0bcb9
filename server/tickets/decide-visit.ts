import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { tell } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { keep } from "../promises/index.ts";
import { managerOf } from "../staff/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";
import { actOnOwn } from "./own-ticket.ts";
import { resumePromises } from "./pause-promises.ts";

type Decision = { id: string; version?: number | undefined; needed: boolean; why: string };

/** Puts on record whether a visit is needed and why, which keeps 3.6.4; a needed one goes to the manager (3.6.5). */
export async function decideVisit(work: Work, decision: Decision): Promise<Ticket> {
  const held = await heldTicket(work, decision.id, decision.version);
  actOnOwn(work, held);
  const { needed, why } = decision;
  const ticket = await happen(work, held, { kind: "visit-decided", needed, why });
  if (held.state === "waiting") await resumePromises(work, ticket.id);
  await keep(work, {
    clause: "3.6.4",
    subject: subjectOf(ticket.id),
    by: { kind: "visit-decision", id: ticket.id, text: why },
  });
  if (needed) await tellManager(work, ticket, why);
  await announce<TicketEvents>(work, "ticket.visit-decided", { ticketId: ticket.id, needed, why });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}

async function tellManager(work: Work, ticket: Ticket, why: string): Promise<void> {
  const { manager, away, standIn } = await managerOf(work, "system-engineering");
  const to = [away && standIn ? standIn : manager].flatMap((person) => (person ? [person.id] : []));
  await tell(work, {
    to,
    kind: "visit-needed",
    about: { kind: "ticket", id: ticket.id },
    says: text(
      `${ticket.number} 需要上門：${why}。請指定工程師。`,
      `${ticket.number} 需要上门：${why}。请指定工程师。`,
      `${ticket.number} needs a visit: ${why}. Please name the engineer.`,
    ),
    wants: "decide",
    onceKey: `visit-needed:${ticket.id}:${ticket.version}`,
  });
}
