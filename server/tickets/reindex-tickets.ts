import { ticketWords, wordsSaid } from "@kept/domain/tickets/ticket-words.ts";
import type { Work } from "../platform/work.ts";
import { eventsOf, lockTicket } from "./store.ts";
import { ticketsToReindex, writeWords } from "./store-words.ts";

/** Makes the next tickets after one findable by all that was reported and said; the last of them, or null when there are no more. */
export async function reindexTickets(work: Work, after: string | null): Promise<{ last: string | null; done: number }> {
  const ids = await ticketsToReindex(work, after, atATime);
  for (const id of ids) {
    const ticket = await lockTicket(work, id);
    if (!ticket) continue;
    const said = (await eventsOf(work, id)).map(({ what }) => wordsSaid(what)).filter(Boolean);
    await writeWords(work, id, [ticketWords(ticket), ...said].join(" "));
  }
  return { last: ids.at(-1) ?? null, done: ids.length };
}

const atATime = 200;
