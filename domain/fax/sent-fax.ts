import { z } from "zod";
import { Instant } from "../kit/instant.ts";

/**
 * How far a fax has come: `waiting` to be handed over · `handing-over` just now · `handed-over`: the fax server or gateway
 * has it and dials · `sent`: the other machine took it · `failed`: it did not · `unsure`: nobody heard how it ended.
 */
export const FaxState = z.enum(["waiting", "handing-over", "handed-over", "sent", "failed", "unsure"]);
export type FaxState = z.infer<typeof FaxState>;

/** What a fax is for: that somebody attends to one that came, its ticket's number, or what a person wrote. */
export const FaxPurpose = z.enum(["acknowledgement", "ticket-opened", "reply"]);
export type FaxPurpose = z.infer<typeof FaxPurpose>;

/** What one writes. */
export const FaxDraft = z.object({
  /** Left out: the number it came from, or the reporter's. */
  number: z.string().trim().max(60).optional(),
  subject: z.string().trim().max(200).default(""),
  text: z.string().trim().min(1).max(20_000),
});
export type FaxDraft = z.infer<typeof FaxDraft>;

/** A fax that goes out, and how far it has come. */
export const SentFax = z.object({
  id: z.uuid(),
  purpose: FaxPurpose,
  at: Instant,
  byName: z.string(),
  number: z.string(),
  name: z.string(),
  subject: z.string(),
  text: z.string(),
  state: FaxState,
  attempts: z.number(),
  /** What the fax server or gateway last said. */
  says: z.string().nullable(),
  /** Pages that arrived, where it was told. */
  pages: z.number().nullable(),
  endedAt: Instant.nullable(),
});
export type SentFax = z.infer<typeof SentFax>;

/** What a fax server tells of a fax it had: `trying` goes on, the rest is its end. */
export const FaxReport = z.object({
  /** The id Kept gave it, else the number of the fax server's job. */
  id: z.union([z.uuid(), z.literal("")]).default(""),
  job: z.string().trim().max(60).default(""),
  ended: z.enum(["sent", "failed", "trying"]),
  pages: z.number().int().min(0).max(10_000).nullable().default(null),
  says: z.string().trim().max(500).default(""),
});
export type FaxReport = z.infer<typeof FaxReport>;

/** A number as a fax server dials it: digits, perhaps with a plus before them; null when it is none. */
export function dialled(number: string): string | null {
  const plain = number.normalize("NFKC").replace(/[\s().\-‐–—]/g, "");
  return /^\+?\d{3,20}$/.test(plain) ? plain : null;
}
