import type { InputOf } from "@kept/domain/kit/api.ts";
import type { intakeApi } from "@kept/domain/intake/api.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { arrivalStory, settleArrival } from "../arrivals/index.ts";
import type { Work } from "../platform/work.ts";
import { joinTicket, ticketOf } from "../tickets/index.ts";

/** Joins what came in to a ticket it belongs to, as a further report; one of another customer's is refused. */
export async function attachArrival(work: Work, { id, ticketId }: InputOf<typeof intakeApi.attach>): Promise<Ticket> {
  const arrival = await arrivalStory(work, { id });
  const ticket = await ticketOf(work, ticketId);
  if (arrival.customerId && arrival.customerId !== ticket.customerId)
    throw refuse("ticket-of-another-customer", { number: ticket.number });
  await settleArrival(work, id, { as: "joined", ticket });
  const { address } = arrival.sender;
  const name = arrival.contactName ?? (arrival.sender.name || address || "—");
  return joinTicket(work, {
    id: ticketId,
    reporter: { name, ...(address.includes("@") ? { email: address } : { phone: address.slice(0, 60) }) },
    channel: arrival.channel === "other" ? "portal" : arrival.channel,
    text: [arrival.subject, arrival.text].filter(Boolean).join("\n"),
  });
}
