import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Work } from "../platform/work.ts";
import { arrangeCallBack } from "./arrange-call-back.ts";
import { withdrawCallBack } from "./withdraw-call-back.ts";

export const reactions = {
  "ticket.solved": (work: Work, event: TicketEvents["ticket.solved"]) => arrangeCallBack(work, event),
  "ticket.reopened": (work: Work, event: TicketEvents["ticket.reopened"]) => withdrawCallBack(work, event),
};
