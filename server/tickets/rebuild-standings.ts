import { lifeOf } from "@kept/domain/tickets/life.ts";
import type { Work } from "../platform/work.ts";
import { standingOf } from "./add-event.ts";
import { refreshClock } from "./next-clock.ts";
import { eventsOf, lockTicket, ticketIdsAfter, writeStanding } from "./store.ts";

/** Derives where every ticket stands from its history anew; the numbers of those that stood otherwise, which should be none. */
export async function rebuildStandings(work: Work): Promise<string[]> {
  const differed: string[] = [];
  for (let after: string | null = null; ;) {
    const ids: string[] = await ticketIdsAfter(work, after);
    for (const id of ids) {
      const ticket = await lockTicket(work, id);
      if (!ticket) continue;
      const standing = lifeOf(await eventsOf(work, id));
      const { nextDueAt } = await refreshClock(work, id);
      const same = JSON.stringify(standing) === JSON.stringify(standingOf(ticket)) && nextDueAt === ticket.nextDueAt;
      if (!same) differed.push(ticket.number);
      await writeStanding(work, id, standing);
    }
    after = ids.at(-1) ?? null;
    if (after === null) return differed;
  }
}
