import { plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { settleNotices, tell } from "../notices/index.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { assigners } from "./leadership.ts";
import { ticketOf } from "../tickets/index.ts";
import { figuresNow } from "./store.ts";

/** New tickets go to the manager of the department (3.6.2), who is warned when one stays unassigned. */
export const reactions = {
  "ticket.opened": (work: Work, { ticketId, number }: TicketEvents["ticket.opened"]) =>
    askToAssign(work, { id: ticketId, number }, `to-assign:${ticketId}`),
  /** Split off again, it waits to be assigned as before. */
  "ticket.split-off": async (work: Work, { ticketId }: TicketEvents["ticket.split-off"]) => {
    const ticket = await ticketOf(work, ticketId);
    if (!ticket.engineerId) await askToAssign(work, ticket, `to-assign:${ticketId}:${ticket.version}`);
  },
  /** A merged ticket waits for nobody to assign it. */
  "ticket.merged": async (work: Work, { ticketId }: TicketEvents["ticket.merged"]) =>
    cancelTimer(work, `unassigned:${ticketId}`),
  /** Once somebody has it, nobody is asked any longer to assign it. */
  "ticket.assigned": async (work: Work, { ticketId }: { ticketId: string }) => {
    cancelTimer(work, `unassigned:${ticketId}`);
    await settleNotices(work, { kind: "ticket", id: ticketId }, ["ticket-to-assign", "ticket-unassigned"]);
  },
};

async function askToAssign(work: Work, { id, number }: { id: string; number: string }, onceKey: string): Promise<void> {
  const { unassignedWarnsAfterMs } = await figuresNow(work);
  setTimer(work, {
    key: `unassigned:${id}`,
    kind: "ticket-unassigned",
    dueAt: plus(work.now, unassignedWarnsAfterMs),
    payload: { ticketId: id },
  });
  await tell(work, {
    to: await assigners(work),
    kind: "ticket-to-assign",
    about: { kind: "ticket", id },
    says: text(`${number} 等待派工`, `${number} 等待派工`, `${number} waits to be assigned`),
    wants: "assign",
    onceKey,
  });
}
