import { z } from "zod";
import { Family } from "../charter/code.ts";
import { Role } from "../kit/actor.ts";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { Urgency } from "./ticket.ts";

/** What kinds of answers a field takes. */
export const fieldKinds = ["text", "number", "date", "choice", "choices", "yes-no"] as const;
export const FieldKind = z.enum(fieldKinds);
export type FieldKind = z.infer<typeof FieldKind>;

/** When a field must be filled in: never, from the beginning, or before the ticket is solved. */
export const fieldNeeds = ["never", "always", "solving"] as const;
export const FieldNeed = z.enum(fieldNeeds);
export type FieldNeed = z.infer<typeof FieldNeed>;

/** An answer: words, a number in the field's unit, a day, the key of a choice, several of them, or yes and no. */
export const FieldValue = z.union([
  z.string().trim().max(2_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(60)).max(50),
]);
export type FieldValue = z.infer<typeof FieldValue>;

const named = Text.refine((says) => Object.values(says).every((one) => one.trim() !== "" && one.length <= 120));

/** What a company says of a field of its own. */
export const FieldFacts = z.object({
  name: named,
  kind: FieldKind,
  /** "V", "℃"; empty when a number has none. */
  unit: z.string().trim().max(20),
  /** What a choice offers; a key stays when its words change. */
  choices: z.array(z.object({ key: z.string().min(1).max(60), says: named })).max(50),
  need: FieldNeed,
  /** It is needed only when another field has one of these values ("true" and "false" for yes and no). */
  when: z.object({ fieldId: z.uuid(), is: z.array(z.string().max(2_000)).min(1).max(20) }).nullable(),
  /** On which tickets it stands; empty lists mean all. Machines are words in the machine's text. */
  on: z.object({
    urgencies: z.array(Urgency),
    families: z.array(Family),
    machines: z.array(z.string().trim().min(1).max(120)).max(20),
  }),
  /** Whether the hotline asks it on the call, with the fault. */
  askedOnCall: z.boolean().default(false),
  /** Who sees it; empty: everybody who sees the ticket. */
  shownTo: z.array(Role),
});
export type FieldFacts = z.infer<typeof FieldFacts>;

/** A field as it is kept, in its place; a retired one is offered no more, and what was filled in stays. */
export const Field = FieldFacts.extend({
  id: z.uuid(),
  place: z.number().int(),
  retiredAt: Instant.nullable(),
  version: z.number().int(),
});
export type Field = z.infer<typeof Field>;

/** What is filled in on a ticket, by the id of the field. */
export const FieldValues = z.record(z.string(), FieldValue);
export type FieldValues = z.infer<typeof FieldValues>;
