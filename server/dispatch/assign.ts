import type { InputOf } from "@kept/domain/kit/api.ts";
import type { Assignment, dispatchApi } from "@kept/domain/dispatch/api.ts";
import { refuse } from "@kept/domain/dispatch/reasons.ts";
import { personOf } from "../staff/index.ts";
import { assignTicket, ticketOf } from "../tickets/index.ts";
import type { Work } from "../platform/work.ts";
import { rightToAssign } from "./leadership.ts";
import { rankedEngineers } from "./rank.ts";

/** Assigns a ticket, or reassigns it; the hotline only while the manager is away, always with the reason on record (3.6.2, 3.6.3). */
export async function assign(work: Work, asked: InputOf<typeof dispatchApi.assign>): Promise<Assignment> {
  const right = await rightToAssign(work);
  if (!right.as) throw refuse("not-yours-to-assign", { manager: right.manager?.name ?? "" });
  const ticket = await ticketOf(work, asked.id);
  const engineer = await personOf(work, asked.engineerId);
  if (!engineer.roles.includes("engineer")) throw refuse("not-an-engineer");
  if (ticket.engineerId === engineer.id) throw refuse("already-assigned-to-them", { name: engineer.name });
  if ((ticket.engineerId !== null || right.as === "hotline") && asked.why === "") throw refuse("reason-needed");

  const ranked = (await rankedEngineers(work, ticket.id)).find(({ id }) => id === engineer.id);
  if (!ranked || ranked.reasons.some(({ kind }) => kind === "away"))
    throw refuse("engineer-away", { name: engineer.name });
  await assignTicket(work, {
    ticketId: ticket.id,
    engineerId: engineer.id,
    why: asked.why,
    reasons: ranked.reasons,
    as: right.as,
  });
  return { ticketId: ticket.id, engineerId: engineer.id, as: right.as };
}
