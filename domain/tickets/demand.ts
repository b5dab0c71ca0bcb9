import { msOf, type Instant } from "../kit/instant.ts";
import type { TicketState } from "./ticket.ts";

/** Which answer the screen demands: one of solved, help asked, or a statement on a visit (clause 3.6.4). */
export type Demand = "none" | "soon" | "now";

/** Whether an engineer must decide how it goes on: soon from half of the 4 hours, now once they have passed. */
export function demandOf(
  ticket: { state: TicketState },
  promise: { state: string; startedAt: Instant; dueAt: Instant | null } | undefined,
  now: Instant,
): Demand {
  if (!promise?.dueAt || (promise.state !== "running" && promise.state !== "broken")) return "none";
  if (ticket.state !== "in-contact" && ticket.state !== "assigned") return "none";
  const [start, due, at] = [msOf(promise.startedAt), msOf(promise.dueAt), msOf(now)];
  if (at >= due) return "now";
  return at - start >= (due - start) / 2 ? "soon" : "none";
}
