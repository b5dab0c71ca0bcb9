import { z } from "zod";
import { Text } from "../kit/language.ts";
import type { Right } from "../kit/policy.ts";
import { Sight } from "./sight.ts";

/** A role the company made itself: the verbs it picked. */
export const OwnRole = z.object({
  code: z.string(),
  name: Text,
  verbs: z.array(z.string()),
  /** Which customers it shows. */
  sees: Sight,
  /** How many of those who work here have it. */
  held: z.number(),
  version: z.number(),
});
export type OwnRole = z.infer<typeof OwnRole>;

/** What stays with administrators: whoever had one of these could make themselves an administrator, or see more than they were to see. */
const neverGiven: readonly string[] = [
  "staff.create",
  "staff.change",
  "staff.setPassword",
  "staff.createKey",
  "staff.changeOwnRoles",
  "staff.changeSalesSight",
];

/** Whether a right can be put into a role of the company's own; what is open to anyone needs no role. */
export const canBeGiven = (right: Pick<Right, "verb" | "who">): boolean =>
  right.who !== "anyone" && !neverGiven.includes(right.verb);
