import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { Language } from "../kit/language.ts";
import { WaitingReason } from "../tickets/waiting.ts";
import { LetterState } from "../kit/letter-state.ts";

/** For so many milliseconds a mail can be taken back before it leaves. */
export const takenBackWithin = 10_000;

const address = z.object({ name: z.string().trim().max(200).default(""), address: z.email() });

/** What one writes. */
export const MailDraft = z.object({
  to: address,
  cc: z.array(address).max(20).default([]),
  subject: z.string().trim().max(500).default(""),
  text: z.string().trim().min(1).max(100_000),
  fileIds: z.array(z.uuid()).max(20).default([]),
});
export type MailDraft = z.infer<typeof MailDraft>;

/** What one writes on a ticket: as it leaves, the ticket may begin to wait for a listed reason. */
export const TicketMailDraft = MailDraft.extend({ thenWaits: WaitingReason.nullable().default(null) });

/** What a mail can begin with: in whose language, the signature that stands below, and what the customer wrote last, as it is quoted. */
export const MailBeginning = z.object({
  language: Language,
  signature: z.string(),
  quoted: z.string().nullable(),
});
export type MailBeginning = z.infer<typeof MailBeginning>;

/** A mail somebody wrote, and how far it has come: before it left, `leaving`; then as the mail server has it; `bounced` when it came back, `delayed` while the receiver's server still waits. */
export const SentMail = z.object({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  to: address,
  cc: z.array(address),
  subject: z.string(),
  text: z.string(),
  leavesAt: Instant,
  state: z.enum(["leaving", "taken-back", "bounced", "delayed", ...LetterState.exclude(["taken-back"]).options]),
  /** What the mail server, or the one that sent it back, said. */
  says: z.string().nullable(),
});
export type SentMail = z.infer<typeof SentMail>;
