import type { Work } from "../platform/work.ts";
import type { Owed } from "../promises/index.ts";
import { writeClock } from "./store.ts";

/** How promises name a ticket. */
export const subjectOf = (ticketId: string) => ({ kind: "ticket" as const, id: ticketId });

/** The clock that counts first for a ticket whose promises were made just now. */
export const firstDue = (owed: readonly Owed[]): Owed | undefined =>
  owed
    .filter(({ dueAt }) => dueAt !== null)
    .sort((a, b) => ((a.dueAt ?? "") < (b.dueAt ?? "") ? -1 : 1))
    .at(0);

/** Takes the next clock of a ticket from its promises and keeps it for the lists; the moment, or null. */
export const refreshClock = async (work: Work, ticketId: string): Promise<{ nextDueAt: string | null }> => ({
  nextDueAt: await writeClock(work, ticketId),
});
