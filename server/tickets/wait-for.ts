import type { InputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { waitingChoices } from "@kept/domain/tickets/waiting.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { houseRulesAt } from "../charter/index.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { refreshClock } from "./next-clock.ts";
import { actOnOwn } from "./own-ticket.ts";
import { pausePromises, resumePromises } from "./pause-promises.ts";
import { tellFollowers } from "./tell-followers.ts";

/** Lets a ticket wait for a listed reason with evidence; promises pause as far as their clauses allow it. */
export async function waitFor(work: Work, wait: InputOf<typeof ticketsApi.wait>): Promise<Ticket> {
  const held = await heldTicket(work, wait.id, wait.version);
  actOnOwn(work, held);
  const { reason, evidence } = wait;
  const chosen = waitingChoices(await houseRulesAt(work, work.now)).find(({ code }) => code === reason);
  if (!chosen) throw refuse("waiting-reason-unknown");
  const ticket = await happen(work, held, { kind: "waiting", reason, says: chosen.says, evidence });
  await pausePromises(work, ticket.id, { reason, evidence });
  await tellFollowers(work, { ticketId: ticket.id, what: "waiting", said: evidence });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}

/** Ends the wait: the ticket goes on where it stood, and so do its clocks. */
export async function resumeTicket(work: Work, resumption: InputOf<typeof ticketsApi.resume>): Promise<Ticket> {
  const held = await heldTicket(work, resumption.id, resumption.version);
  actOnOwn(work, held);
  const ticket = await happen(work, held, { kind: "resumed", text: resumption.text });
  await resumePromises(work, ticket.id);
  await tellFollowers(work, { ticketId: ticket.id, what: "resumed", said: resumption.text });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}
