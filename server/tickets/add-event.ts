import { say } from "@kept/domain/kit/language.ts";
import type { Happening } from "@kept/domain/tickets/happening.ts";
import { after, canHappen } from "@kept/domain/tickets/life.ts";
import type { Standing } from "@kept/domain/tickets/standing.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { eventsOf, insertEvent, lastChanger, lockTicket, type Changes, type KeptTicket } from "./store.ts";

/** What rooms above put into a ticket's history. */
export type AddedEvent = { ticketId: string } & Extract<Happening, { facts: unknown }>;

/** Adds what happened in a room above to a ticket's history. */
export async function addTicketEvent(work: Work, { ticketId, ...what }: AddedEvent): Promise<Ticket> {
  return happen(work, await heldTicket(work, ticketId), what);
}

/** A ticket, locked for a change; refused when it is not there or was changed since the person saw it. */
export async function heldTicket(work: Work, ticketId: string, seen?: number): Promise<KeptTicket> {
  const ticket = await lockTicket(work, ticketId);
  if (!ticket) throw refuse("ticket-not-found");
  if (seen !== undefined && seen !== ticket.version) {
    const who = (await lastChanger(work, ticketId))?.byName ?? "Kept";
    throw refuse(
      "ticket-changed-meanwhile",
      { who },
      { theirs: ticket, events: (await eventsOf(work, ticketId)).slice(-5) },
    );
  }
  return ticket;
}

/** Lets something happen to a locked ticket; refused when it cannot happen as the ticket stands. */
export async function happen(work: Work, ticket: KeptTicket, what: Happening, changes: Changes = {}): Promise<Ticket> {
  if (!canHappen(ticket.state, what.kind)) throw refusalFor(work, ticket, what);
  const standing = after(standingOf(ticket), { at: work.now, what });
  const next = await insertEvent(work, ticket.id, what, { standing, changes, counts: !quiet.has(what.kind) });
  record(work, {
    verb: `tickets.${what.kind}`,
    subject: `ticket:${ticket.id}`,
    before: { state: ticket.state },
    after: what,
  });
  changed(work, "tickets", ticket.id);
  return next;
}

/** What happens beside the ticket's own facts and state, and makes nobody's edit stale. */
const quiet: ReadonlySet<Happening["kind"]> = new Set([
  "noted",
  "attached",
  "filled-in",
  "tagged",
  "joined",
  "mail-returned",
  "fax-ended",
  "help-acknowledged",
  "split-out",
  "split-out-of",
  "linked",
  "unlinked",
  "obstacle-flagged",
  "obstacle-answered",
]);

/** The stored projection of a ticket's life. */
export const standingOf = (ticket: KeptTicket): Standing => ({
  state: ticket.state,
  heldState: ticket.heldState,
  engineerId: ticket.engineerId,
  firstContactAt: ticket.firstContactAt,
  waitingFor: ticket.waitingFor,
  visitNeeded: ticket.visitNeeded,
  solvedAt: ticket.solvedAt,
  closedAt: ticket.closedAt,
});

function refusalFor(work: Work, ticket: KeptTicket, what: Happening) {
  if (ticket.state === "closed") return refuse("ticket-already-closed");
  if (ticket.state === "reported") return refuse("ticket-not-assigned");
  if (what.kind === "solved" && ticket.state === "assigned") return refuse("ticket-not-contacted");
  return refuse("ticket-cannot-now", { state: say(stateNames[ticket.state], work.by.language) });
}
