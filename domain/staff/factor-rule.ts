import { z } from "zod";
import { Role } from "../kit/actor.ts";
import { day, plus, type Instant } from "../kit/instant.ts";

/** Of which roles a second factor is asked, and how many days one may put it off from the first sign-in on. */
export const FactorRule = z.object({
  roles: z.array(Role).max(20),
  graceDays: z.number().int().min(0).max(90),
});
export type FactorRule = z.infer<typeof FactorRule>;

/** Someone of these roles who has no second factor yet; `by` is null until they sign in next. */
export const LacksFactor = z.object({ id: z.uuid(), name: z.string(), by: z.string().nullable() });
export type LacksFactor = z.infer<typeof LacksFactor>;

/** By when someone has to have set up a second factor, and whether that moment is over; null when it is not asked of them. */
export function factorWanted(
  asked: { askedAt: Instant; graceDays: number } | null | undefined,
  now: Instant,
): { by: Instant; must: boolean } | null {
  if (!asked) return null;
  const by = plus(asked.askedAt, asked.graceDays * day);
  return { by, must: by <= now };
}
