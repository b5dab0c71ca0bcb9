import { Ticket } from "@kept/domain/tickets/ticket.ts";

/** The ticket as someone else left it, from a refusal of a stale edit; null when it was refused for another reason. */
export function theirsIn(problem: unknown): Ticket | null {
  if (typeof problem !== "object" || problem === null) return null;
  const { code, more, theirs } = problem as { code?: string; more?: { theirs?: unknown }; theirs?: unknown };
  if (code !== "ticket-changed-meanwhile") return null;
  return Ticket.safeParse(theirs ?? more?.theirs).data ?? null;
}
