import { z } from "zod";
import type { Actor } from "../kit/actor.ts";

/** Who has the right to assign now: the manager; while away their deputy and the hotline (3.6.2). */
export const AssigningRight = z.object({
  may: z.boolean(),
  as: z.enum(["manager", "stand-in", "hotline", "administrator"]).nullable(),
  /** The manager of the department, and who stands in while they are away. */
  manager: z.object({ id: z.string(), name: z.string() }).nullable(),
  standIn: z.object({ id: z.string(), name: z.string() }).nullable(),
  away: z.boolean(),
});
export type AssigningRight = z.infer<typeof AssigningRight>;

/** The state of the department's head at a moment. */
export type Leadership = Pick<AssigningRight, "manager" | "standIn" | "away">;

/** Whether this person may assign, and in what capacity (clause 3.6.2). A department without a manager counts as one whose manager is away. */
export function assigningRight(actor: Actor, lead: Leadership): AssigningRight {
  const away = lead.away || lead.manager === null;
  const as = capacityOf(actor, { ...lead, away });
  return { ...lead, away, may: as !== null, as };
}

function capacityOf(actor: Actor, lead: Leadership): AssigningRight["as"] {
  if (actor.id !== null && actor.id === lead.manager?.id) return "manager";
  if (actor.roles.includes("administrator") || actor.kind === "house") return "administrator";
  if (!lead.away) return null;
  if (actor.id !== null && actor.id === lead.standIn?.id) return "stand-in";
  return actor.roles.includes("operator") ? "hotline" : null;
}
