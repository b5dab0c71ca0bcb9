import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";

/** The clock that runs out first on a ticket of a list; nothing when nothing is owed. */
export function NextClock({ ticket }: { ticket: Pick<TicketRow, "nextDueAt" | "nextStartedAt" | "nextClause"> }) {
  const { nextDueAt, nextStartedAt, nextClause } = ticket;
  if (!nextDueAt || !nextStartedAt || !nextClause) return null;
  return <PromiseClock clause={nextClause} startedAt={nextStartedAt} dueAt={nextDueAt} state="running" short />;
}
