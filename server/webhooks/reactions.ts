import type { FeedbackEvents } from "@kept/domain/feedback/events.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { HookKind } from "@kept/domain/webhooks/hook.ts";
import type { Work } from "../platform/work.ts";
import { tellOthers } from "./tell-others.ts";

type Events = TicketEvents & PromiseEvents & FeedbackEvents;

const tell =
  <Kind extends HookKind & keyof Events>(kind: Kind) =>
  (work: Work, event: Events[Kind]): Promise<void> =>
    tellOthers(work, kind, event);

/** Everything other programs can be told of. */
export const reactions = {
  "ticket.opened": tell("ticket.opened"),
  "ticket.assigned": tell("ticket.assigned"),
  "ticket.contacted": tell("ticket.contacted"),
  "ticket.help-asked": tell("ticket.help-asked"),
  "ticket.visit-decided": tell("ticket.visit-decided"),
  "ticket.solved": tell("ticket.solved"),
  "ticket.reopened": tell("ticket.reopened"),
  "ticket.closed": tell("ticket.closed"),
  "ticket.merged": tell("ticket.merged"),
  "ticket.split-off": tell("ticket.split-off"),
  "promise.warned": tell("promise.warned"),
  "promise.broken": tell("promise.broken"),
  "promise.kept": tell("promise.kept"),
  "feedback.called-back": tell("feedback.called-back"),
  "feedback.complaint-recorded": tell("feedback.complaint-recorded"),
};
