import { z } from "zod";
import type { Role } from "../kit/actor.ts";

/** Which customers a role shows: every one, or those its holder looks after by name (1.2). */
export const Sight = z.enum(["all", "own"]);
export type Sight = z.infer<typeof Sight>;

/** What decides which customers someone sees. */
export type SightFacts = {
  readonly roles: readonly Role[];
  /** What the company's own roles they hold show. */
  readonly ownRolesSee: readonly Sight[];
  /** The company wants Sales to see their own customers only. */
  readonly salesSeeOwn: boolean;
};

/** Which customers someone sees: one role that shows all is enough. */
export function sightOf({ roles, ownRolesSee, salesSeeOwn }: SightFacts): Sight {
  if (roles.some((role) => role !== "sales" || !salesSeeOwn)) return "all";
  return ownRolesSee.includes("all") ? "all" : "own";
}
