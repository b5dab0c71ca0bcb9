import type { Role } from "@kept/domain/kit/actor.ts";
import { canHappen } from "@kept/domain/tickets/life.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";

/** What one can write on a ticket; each has one key. */
export const writeModes = [
  { mode: "note", key: "n" },
  { mode: "contact", key: "c" },
  { mode: "solve", key: "s" },
  { mode: "help", key: "h" },
  { mode: "visit", key: "v" },
  { mode: "wait", key: "w" },
  { mode: "resume", key: "w" },
  { mode: "giveHelp", key: "p" },
  { mode: "reopen", key: "r" },
] as const;
export type WriteMode = (typeof writeModes)[number]["mode"];

type Me = { id: string | null; roles: readonly Role[] };

/** What this person can write on this ticket now; what the server would refuse is not offered. */
export function modesFor(ticket: Pick<Ticket, "state" | "engineerId">, me: Me): WriteMode[] {
  const has = (...roles: Role[]) => me.roles.includes("administrator") || roles.some((role) => me.roles.includes(role));
  const leads = has("department-manager", "supervisor");
  const works = leads || (has("engineer") && ticket.engineerId === me.id);
  const { state } = ticket;
  const can: Record<WriteMode, boolean> = {
    note: true,
    contact: works && canHappen(state, "contacted"),
    solve: works && canHappen(state, "solved"),
    help: works && canHappen(state, "help-asked"),
    visit: works && canHappen(state, "visit-decided"),
    wait: works && canHappen(state, "waiting"),
    resume: works && canHappen(state, "resumed"),
    giveHelp: has("supervisor") && canHappen(state, "help-given"),
    reopen: has("operator", "engineer", "department-manager", "supervisor") && canHappen(state, "reopened"),
  };
  return writeModes.flatMap(({ mode }) => (can[mode] ? [mode] : []));
}
