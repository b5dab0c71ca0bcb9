import type { Work } from "../platform/work.ts";
import { heldTicket } from "./add-event.ts";
import { mergeOf } from "./store-bonds.ts";
import type { KeptTicket } from "./store.ts";

/** Where something belongs that arrives at a ticket: there, or where it was merged into, with the number it was meant for. */
export type Arrival = { held: KeptTicket; followed: { meantFor?: string } };

/** The ticket at which something arrives, locked; a merged one hands on to the one that stays, however often that was merged on. */
export async function arriveAt(work: Work, ticketId: string, seen?: number): Promise<Arrival> {
  const first = await heldTicket(work, ticketId, seen);
  let held = first;
  while (held.state === "closed") {
    const merge = await mergeOf(work, held.id);
    if (!merge) break;
    held = await heldTicket(work, merge.intoId);
  }
  return { held, followed: held === first ? {} : { meantFor: first.number } };
}
