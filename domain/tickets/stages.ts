import { between, type Duration, type Instant } from "../kit/instant.ts";
import type { TicketEvent } from "./happening.ts";
import { after, unborn } from "./life.ts";
import type { TicketState } from "./ticket.ts";

/** One stage of handling: when it began and by whom, when it ended, and how long it took (clause 3.3b). */
export type Stage = {
  state: TicketState;
  from: Instant;
  by: string;
  /** Null while it lasts. */
  until: Instant | null;
  /** Milliseconds up to its end, or up to now while it lasts. */
  ms: Duration;
  /** The event that began it. */
  eventId: string;
};

/** The stages of a ticket with their lengths, in order; the last lasts until now unless the ticket is closed. */
export function stagesOf(events: readonly Pick<TicketEvent, "id" | "at" | "byName" | "what">[], now: Instant): Stage[] {
  const stages: Stage[] = [];
  let standing = unborn;
  for (const event of events) {
    standing = after(standing, event);
    const last = stages.at(-1);
    if (last && last.state === standing.state) continue;
    const from = event.what.kind === "reported" ? event.what.receivedAt : event.at;
    if (last) Object.assign(last, { until: event.at, ms: between(last.from, event.at) });
    stages.push({ state: standing.state, from, by: event.byName, until: null, ms: 0, eventId: event.id });
  }
  const last = stages.at(-1);
  if (last && last.state !== "closed") last.ms = Math.max(0, between(last.from, now));
  return stages;
}
