import type { Trigger } from "@kept/domain/automation/rule.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Work } from "../platform/work.ts";
import { setOff } from "./set-off.ts";

type OfTicket = { ticketId: string };

const onTicket =
  (when: Trigger) =>
  (work: Work, { ticketId }: OfTicket) =>
    setOff(work, { when, ticketId });

const onPromise =
  (when: Trigger) =>
  async (work: Work, { subject, clause }: PromiseEvents["promise.owed"]): Promise<void> => {
    if (subject.kind === "ticket") await setOff(work, { when, ticketId: subject.id, clause });
  };

/** Whatever happens to a ticket may set off rules; they run in a transaction of their own right after it. */
export const reactions = {
  "ticket.opened": onTicket("ticket.opened"),
  "ticket.assigned": onTicket("ticket.assigned"),
  "ticket.contacted": onTicket("ticket.contacted"),
  "ticket.help-asked": onTicket("ticket.help-asked"),
  "ticket.visit-decided": onTicket("ticket.visit-decided"),
  "ticket.urgency-set": onTicket("ticket.urgency-set"),
  "ticket.tagged": onTicket("ticket.tagged"),
  "ticket.filled-in": onTicket("ticket.filled-in"),
  /** What was merged is closed; the rule looks at the one that stays. */
  "ticket.merged": (work: Work, { intoId }: TicketEvents["ticket.merged"]) =>
    setOff(work, { when: "ticket.merged", ticketId: intoId }),
  "ticket.split-off": onTicket("ticket.split-off"),
  "ticket.split-out": onTicket("ticket.split-out"),
  "ticket.linked": onTicket("ticket.linked"),
  "ticket.solved": onTicket("ticket.solved"),
  "ticket.reopened": onTicket("ticket.reopened"),
  "ticket.closed": onTicket("ticket.closed"),
  "promise.warned": onPromise("promise.warned"),
  "promise.broken": onPromise("promise.broken"),
};
