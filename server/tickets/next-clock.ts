import { nextClock } from "@kept/domain/tickets/next-clock.ts";
import { promisesOn } from "../promises/index.ts";
import type { Work } from "../platform/work.ts";
import { writeClock } from "./store.ts";

/** How promises name a ticket. */
export const subjectOf = (ticketId: string) => ({ kind: "ticket" as const, id: ticketId });

/** Takes the next clock of a ticket from its promises and keeps it for the lists; the moment, or null. */
export async function refreshClock(work: Work, ticketId: string): Promise<{ nextDueAt: string | null }> {
  const next = nextClock(await promisesOn(work, subjectOf(ticketId)));
  await writeClock(work, ticketId, next);
  return { nextDueAt: next?.dueAt ?? null };
}
