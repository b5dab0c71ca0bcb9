import type { InputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { FaultRecord, Ticket } from "@kept/domain/tickets/ticket.ts";
import { isFaultCode } from "../charter/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { keep } from "../promises/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { settleHelp } from "./answer-help.ts";
import { refuseUnfilled } from "./fill-in-fields.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";
import { actOnOwn } from "./own-ticket.ts";
import { resumePromises } from "./pause-promises.ts";

/** Puts the fault record on file and the ticket to solved, which keeps 3.6.4 and 3.6.6; the call back follows (3.5.8). */
export async function solveTicket(work: Work, solution: InputOf<typeof ticketsApi.solve>): Promise<Ticket> {
  const { record } = solution;
  const held = await heldTicket(work, solution.id, solution.version);
  actOnOwn(work, held);
  await checkCodes(work, record);
  await refuseUnfilled(work, held);
  const ticket = await happen(work, held, { kind: "solved", record }, { faultRecord: record });
  if (held.state === "waiting") await resumePromises(work, ticket.id);
  await settleHelp(work, ticket.id);
  const by = { kind: "ticket-solution", id: ticket.id };
  for (const clause of ["3.6.4", "3.6.6"] as const) await keep(work, { clause, subject: subjectOf(ticket.id), by });
  await announce<TicketEvents>(work, "ticket.solved", {
    ticketId: ticket.id,
    customerId: ticket.customerId,
    result: record.result,
    solvedAt: work.now,
  });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}

async function checkCodes(work: Work, record: FaultRecord): Promise<void> {
  for (const kind of ["symptom", "cause", "component", "action"] as const)
    if (!(await isFaultCode(work, kind, record[kind]))) throw refuse("fault-code-unknown", { code: record[kind] });
}
