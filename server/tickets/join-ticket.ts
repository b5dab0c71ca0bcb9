import type { Reporter, Ticket, TicketChannel } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { happen } from "./add-event.ts";
import { arriveAt } from "./follow-merge.ts";

/** A further report of a fault that has its ticket already. */
export type FurtherReport = {
  id: string;
  reporter: Reporter;
  channel?: TicketChannel;
  text?: string;
  callId?: string | undefined;
};

/** Joins a further report of the same fault to its ticket instead of opening a second one. */
export async function joinTicket(work: Work, report: FurtherReport): Promise<Ticket> {
  const { reporter, channel = "phone", text = "", callId = null } = report;
  const { held, followed } = await arriveAt(work, report.id);
  return happen(work, held, { kind: "joined", reporter, channel, text, callId, ...followed });
}
