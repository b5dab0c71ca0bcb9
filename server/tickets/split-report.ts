import type { InputOf } from "@kept/domain/kit/api.ts";
import type { bondsApi } from "@kept/domain/tickets/bonds-api.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { linkTickets } from "./link-tickets.ts";
import { openTicket } from "./open-ticket.ts";
import { eventsOf } from "./store.ts";

/** Opens a ticket for a second fault named in a line of this one's history; its clocks count from when that line was told. A line is split once. */
export async function splitReport(work: Work, asked: InputOf<(typeof bondsApi)["splitOff"]>): Promise<Ticket> {
  const origin = await heldTicket(work, asked.id);
  const events = await eventsOf(work, origin.id);
  const line = events.find(({ id }) => id === asked.eventId);
  if (!line || !["reported", "joined", "noted", "contacted"].includes(line.what.kind))
    throw refuse("split-line-unknown");
  for (const { what } of events)
    if (what.kind === "split-out" && what.eventId === line.id)
      throw refuse("split-line-already", { number: what.to.number });
  const told = line.what.kind === "joined" ? line.what : origin;
  const opened = await openTicket(work, {
    customerId: origin.customerId,
    ...(origin.siteId ? { siteId: origin.siteId } : {}),
    ...(origin.contactId && told === origin ? { contactId: origin.contactId } : {}),
    reporter: told.reporter,
    channel: told.channel,
    receivedAt: line.what.kind === "reported" ? line.what.receivedAt : line.at,
    urgency: origin.urgency,
    language: origin.language,
    machineText: asked.machineText,
    faultText: asked.faultText,
  });
  await happen(work, origin, { kind: "split-out", to: { id: opened.id, number: opened.number }, eventId: line.id });
  const from = { id: origin.id, number: origin.number };
  await happen(work, await heldTicket(work, opened.id), { kind: "split-out-of", from });
  await linkTickets(work, { id: opened.id, kind: "related", other: origin.id });
  await announce<TicketEvents>(work, "ticket.split-out", { ticketId: origin.id, toId: opened.id });
  return opened;
}
