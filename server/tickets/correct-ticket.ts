import type { InputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { ticketWords } from "@kept/domain/tickets/ticket-words.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";

const facts = ["machineText", "faultText", "errorText", "since", "peopleStopped", "symptomCodes"] as const;

/** Corrects what was reported; what it was before stays in the timeline. A stale edit is refused with both versions. */
export async function correctTicket(work: Work, asked: InputOf<typeof ticketsApi.correct>): Promise<Ticket> {
  const held = await heldTicket(work, asked.id, asked.version);
  const differing = facts.filter(
    (fact) => asked[fact] !== undefined && JSON.stringify(asked[fact]) !== JSON.stringify(held[fact]),
  );
  if (differing.length === 0) return held;
  const before = Object.fromEntries(differing.map((fact) => [fact, held[fact] ?? undefined]));
  const after = Object.fromEntries(differing.map((fact) => [fact, asked[fact]]));
  const next = { ...held, ...after } as Ticket;
  return happen(work, held, { kind: "corrected", before, after }, { ...after, words: ticketWords(next) });
}
