import { say } from "@kept/domain/kit/language.ts";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { bondsApi } from "@kept/domain/tickets/bonds-api.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { canHappen, lifeWithout } from "@kept/domain/tickets/life.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { countOpenTickets } from "../customers/index.ts";
import { settleNotices } from "../notices/index.ts";
import { announce, changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { settleHelp } from "./answer-help.ts";
import { ticketOf } from "./find-tickets.ts";
import { mergePlan, previewOf } from "./merge-plan.ts";
import { moveClocks, moveClocksBack } from "./move-clocks.ts";
import { refreshClock } from "./next-clock.ts";
import { actOnOwn } from "./own-ticket.ts";
import { eventsOf } from "./store.ts";
import { bringAlong, giveBack } from "./store-along.ts";
import { insertMerge, mergeOf, openChildrenOf, undoneMerge } from "./store-bonds.ts";

type Api = typeof bondsApi;

/** What would become of every clock if a ticket were merged into another; refused where the merge would be. */
export async function mergePreview(
  work: Work,
  { id, into }: InputOf<Api["mergePreview"]>,
): Promise<OutputOf<Api["mergePreview"]>> {
  const [merged, staying] = [await ticketOf(work, id), await ticketOf(work, into)];
  await refuseMerge(work, merged, staying);
  return { merged, staying, clocks: await previewOf(work, await mergePlan(work, merged, staying)) };
}

/** Closes a ticket because it is the same fault as another, which takes over its clocks and what people keep beside it: the earlier receipt counts and no breach is healed. Doing it twice does it once. */
export async function mergeTicket(work: Work, asked: InputOf<Api["merge"]>): Promise<Ticket> {
  const before = await mergeOf(work, asked.id);
  if (before?.intoId === asked.into) return ticketOf(work, asked.id);
  const { merged, staying } = await bothHeld(work, asked);
  await refuseMerge(work, merged, staying);
  actAsOneOf(work, merged, staying);
  const clocks = await moveClocks(work, await mergePlan(work, merged, staying), { merged, staying });
  const { why } = asked;
  const ticket = await happen(work, merged, { kind: "merged-into", into: refTo(staying), why });
  await happen(work, staying, { kind: "merged-in", from: refTo(merged), why, contactedAt: merged.firstContactAt });
  const taken = await bringAlong(work, merged.id, staying.id);
  await insertMerge(work, { ticketId: merged.id, intoId: staying.id, why, clocks, taken });
  await settleHelp(work, merged.id);
  await settleNotices(work, { kind: "ticket", id: merged.id });
  await countOpenTickets(work, merged.customerId, -1);
  await announce<TicketEvents>(work, "ticket.merged", {
    ticketId: merged.id,
    intoId: staying.id,
    customerId: merged.customerId,
  });
  return bothRefreshed(work, ticket, staying.id);
}

/** Undoes a merge: the ticket stands again where it stood, and the clocks of both as they would have without it. */
export async function undoMerge(work: Work, asked: InputOf<Api["undoMerge"]>): Promise<Ticket> {
  const merged = await heldTicket(work, asked.id, asked.version);
  const merge = await mergeOf(work, merged.id);
  if (!merge) throw refuse("merge-unknown");
  const staying = await heldTicket(work, merge.intoId);
  actAsOneOf(work, merged, staying);
  if (!canHappen(staying.state, "split-off")) {
    const state = say(stateNames[staying.state], work.by.language);
    throw refuse("merge-undone-too-late", { number: staying.number, state });
  }
  const { why } = asked;
  const back = lifeWithout(await eventsOf(work, merged.id), "merged-into", staying.id);
  const backThere = lifeWithout(await eventsOf(work, staying.id), "merged-in", merged.id);
  const ticket = await happen(work, merged, { kind: "split-from", into: refTo(staying), why, back });
  await happen(work, staying, { kind: "split-off", from: refTo(merged), why, back: backThere });
  await undoneMerge(work, merge.id);
  await moveClocksBack(work, merge, merged.number);
  await giveBack(work, merge.taken, merged.id, staying.id);
  await countOpenTickets(work, merged.customerId, 1);
  await announce<TicketEvents>(work, "ticket.split-off", {
    ticketId: merged.id,
    fromId: staying.id,
    customerId: merged.customerId,
  });
  return bothRefreshed(work, ticket, staying.id);
}

/** Both tickets locked, always in the same order, so that two people cannot merge them into each other. */
async function bothHeld(work: Work, { id, into, version }: InputOf<Api["merge"]>) {
  if (id === into) throw refuse("merge-with-itself");
  if (id < into) {
    const merged = await heldTicket(work, id, version);
    return { merged, staying: await heldTicket(work, into) };
  }
  const staying = await heldTicket(work, into);
  return { merged: await heldTicket(work, id, version), staying };
}

async function refuseMerge(work: Work, merged: Ticket, staying: Ticket): Promise<void> {
  if (merged.id === staying.id) throw refuse("merge-with-itself");
  const before = await mergeOf(work, merged.id);
  if (before) throw refuse("merge-already", { number: (await ticketOf(work, before.intoId)).number });
  if (merged.customerId !== staying.customerId)
    throw refuse("merge-of-other-customer", { number: staying.number, customer: staying.customerName });
  for (const { number, state } of [merged, staying])
    if (!canHappen(state, "merged-in"))
      throw refuse("merge-of-finished", { number, state: say(stateNames[state], work.by.language) });
  const children = await openChildrenOf(work, merged.id);
  if (children.length > 0)
    throw refuse("ticket-children-open", { numbers: children.map(({ number }) => number).join(" ") });
}

/** An engineer may part and join only what is theirs on one side; the desk may all. */
function actAsOneOf(work: Work, merged: Ticket, staying: Ticket): void {
  const desk = ["operator", "department-manager", "supervisor", "administrator"] as const;
  if (work.by.kind !== "staff" || desk.some((role) => work.by.roles.includes(role))) return;
  if (staying.engineerId !== work.by.id) actOnOwn(work, merged);
}

const refTo = ({ id, number }: Ticket) => ({ id, number });

async function bothRefreshed(work: Work, ticket: Ticket, otherId: string): Promise<Ticket> {
  for (const id of [ticket.id, otherId])
    for (const noun of ["ticket-bonds", "ticket-times", "ticket-followers"]) changed(work, noun, id);
  changed(work, "reminders");
  await refreshClock(work, otherId);
  return { ...ticket, ...(await refreshClock(work, ticket.id)) };
}
