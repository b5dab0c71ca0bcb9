import { z } from "zod";

/**
 * How far a letter has come: `waiting` to be handed over · `handing-over` just now · `sent`: the mail server has taken it ·
 * `refused` by it for good · `unsure`: it broke off while it was being handed over, so it may or may not have arrived ·
 * `given-up` after three days · `taken-back` before it left, as it was read in the app · `let-be`: a person saw to it.
 */
export const LetterState = z.enum([
  "waiting",
  "handing-over",
  "sent",
  "refused",
  "unsure",
  "given-up",
  "taken-back",
  "let-be",
]);
export type LetterState = z.infer<typeof LetterState>;

/** The states in which a letter wants a person. */
export const troubled = ["refused", "unsure", "given-up"] as const satisfies readonly LetterState[];
