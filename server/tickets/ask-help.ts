import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { helpClock } from "@kept/domain/tickets/help-clock.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { clauseInForce } from "../charter/index.ts";
import { tell } from "../notices/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { setTimers } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { keep } from "../promises/index.ts";
import { onDuty } from "../staff/index.ts";
import { happen, heldTicket } from "./add-event.ts";
import { refreshClock, subjectOf } from "./next-clock.ts";
import { actOnOwn } from "./own-ticket.ts";
import { resumePromises } from "./pause-promises.ts";
import { insertHelp } from "./store-help.ts";

/** Reports to the supervisor for help, which keeps 3.6.4; the supervisor must acknowledge and act, each within its time. */
export async function askHelp(
  work: Work,
  asked: { id: string; version?: number | undefined; why: string },
): Promise<Ticket> {
  const { why } = asked;
  const held = await heldTicket(work, asked.id, asked.version);
  actOnOwn(work, held);
  const { help } = await clauseInForce(work, "3.6.4");
  const ticket = await happen(work, held, { kind: "help-asked", why, ...(help && { help }) });
  if (held.state === "waiting") await resumePromises(work, ticket.id);
  await keep(work, {
    clause: "3.6.4",
    subject: subjectOf(ticket.id),
    by: { kind: "help-request", id: ticket.id, text: why },
  });
  const id = newId(work);
  const { acknowledgeBy, actBy } = helpClock(work.now, help);
  await insertHelp(work, { id, ticketId: ticket.id, why, acknowledgeBy, actBy });
  setTimers(work, [
    { key: `help:${ticket.id}:acknowledge`, kind: "help-unacknowledged", dueAt: acknowledgeBy, payload: { id } },
    { key: `help:${ticket.id}:act`, kind: "help-unanswered", dueAt: actBy, payload: { id } },
  ]);
  await tell(work, {
    to: (await onDuty(work, { role: "supervisor" })).map((person) => person.id),
    kind: "help-asked",
    about: { kind: "ticket", id: ticket.id },
    says: text(
      `${work.by.name} 請求協助 ${ticket.number}：${why}`,
      `${work.by.name} 请求协助 ${ticket.number}：${why}`,
      `${work.by.name} asks for help with ${ticket.number}: ${why}`,
    ),
    wants: "act",
    onceKey: `help:${id}`,
  });
  changed(work, "help-requests", id);
  await announce<TicketEvents>(work, "ticket.help-asked", { ticketId: ticket.id, why });
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}
