import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { settleNotices, tell } from "../notices/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { cancelTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { writeAcknowledged, writeHelped } from "./store-help.ts";

/** The supervisor takes note of a call for help; doing it twice does it once. */
export async function acknowledgeHelp(work: Work, { id }: { id: string }): Promise<Ticket> {
  const held = await heldTicket(work, id);
  if (held.state === "help-asked" && (await writeAcknowledged(work, id)).length === 0) return held;
  const ticket = await happen(work, held, { kind: "help-acknowledged" });
  cancelTimer(work, `help:${id}:acknowledge`);
  changed(work, "help-requests");
  return ticket;
}

/** What the supervisor did to help; the ticket goes on in its engineer's hands. */
export async function giveHelp(work: Work, help: { id: string; text: string }): Promise<Ticket> {
  const ticket = await happen(work, await heldTicket(work, help.id), { kind: "help-given", text: help.text });
  await settleHelp(work, help.id, help.text);
  if (ticket.engineerId)
    await tell(work, {
      to: [ticket.engineerId],
      kind: "help-given",
      about: { kind: "ticket", id: ticket.id },
      says: text(
        `${work.by.name} 回覆了 ${ticket.number} 的求助：${help.text}`,
        `${work.by.name} 回复了 ${ticket.number} 的求助：${help.text}`,
        `${work.by.name} helps with ${ticket.number}: ${help.text}`,
      ),
      onceKey: `help-given:${ticket.id}:${ticket.version}`,
    });
  await announce<TicketEvents>(work, "ticket.help-given", { ticketId: ticket.id });
  return ticket;
}

/** Ends what a call for help still wants, because it was given or is no longer needed. */
export async function settleHelp(work: Work, ticketId: string, text: string | null = null): Promise<void> {
  if ((await writeHelped(work, ticketId, text)).length === 0) return;
  cancelTimer(work, `help:${ticketId}:acknowledge`, `help:${ticketId}:act`);
  await settleNotices(work, { kind: "ticket", id: ticketId }, ["help-asked", "help-unacknowledged", "help-unanswered"]);
  changed(work, "help-requests");
}
