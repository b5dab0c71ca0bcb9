import { plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { settleNotices, tell } from "../notices/index.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { assigners } from "./leadership.ts";
import { figuresNow } from "./store.ts";

/** New tickets go to the manager of the department (3.6.2), who is warned when one stays unassigned. */
export const reactions = {
  "ticket.opened": async (work: Work, { ticketId, number }: TicketEvents["ticket.opened"]) => {
    const { unassignedWarnsAfterMs } = await figuresNow(work);
    setTimer(work, {
      key: `unassigned:${ticketId}`,
      kind: "ticket-unassigned",
      dueAt: plus(work.now, unassignedWarnsAfterMs),
      payload: { ticketId },
    });
    await tell(work, {
      to: await assigners(work),
      kind: "ticket-to-assign",
      about: { kind: "ticket", id: ticketId },
      says: text(`${number} 等待派工`, `${number} 等待派工`, `${number} waits to be assigned`),
      wants: "assign",
      onceKey: `to-assign:${ticketId}`,
    });
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
