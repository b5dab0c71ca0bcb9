import type { Work } from "../platform/work.ts";
import { writeClock } from "./store.ts";

/** How promises name a ticket. */
export const subjectOf = (ticketId: string) => ({ kind: "ticket" as const, id: ticketId });

/** Takes the next clock of a ticket from its promises and keeps it for the lists; the moment, or null. */
export const refreshClock = async (work: Work, ticketId: string): Promise<{ nextDueAt: string | null }> => ({
  nextDueAt: await writeClock(work, ticketId),
});
