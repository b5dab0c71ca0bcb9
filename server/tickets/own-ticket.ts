import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";

const alsoMay = ["department-manager", "supervisor", "administrator"] as const;

/** Refuses an engineer's act on a colleague's ticket; managers, supervisors and the house may act on all. */
export function actOnOwn(work: Work, ticket: Pick<Ticket, "engineerId" | "engineerName">): void {
  if (!ticket.engineerId) throw refuse("ticket-not-assigned");
  if (work.by.kind !== "staff" || work.by.id === ticket.engineerId) return;
  if (alsoMay.some((role) => work.by.roles.includes(role))) return;
  throw refuse("ticket-of-another-engineer", { engineer: ticket.engineerName ?? "" });
}
