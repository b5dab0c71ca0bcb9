import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { charsetNamed } from "./charset.ts";
import { FaxByMail } from "./fax-mail.ts";
import { OAuth } from "./mailbox-sign-in.ts";

export const securities = ["tls", "starttls", "none"] as const;
export const Security = z.enum(securities);
export type Security = z.infer<typeof Security>;

/** Where a mailbox is and how one gets in (IMAP4rev1, RFC 3501). */
export const MailboxFacts = z.object({
  name: z.string().trim().min(1).max(100),
  address: z.email(),
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  security: Security,
  username: z.string().trim().min(1).max(320),
  folder: z.string().trim().min(1).max(200),
  /** What its mail is written in where nothing says. */
  charset: z
    .string()
    .trim()
    .max(40)
    .refine((name) => charsetNamed(name) !== null),
  /** How one signs in where a password does not do; null: by password. */
  oauth: OAuth.nullable().default(null),
  /** How faxes that come here as mail name their sender; null: no faxes come here. */
  fax: FaxByMail.nullable().default(null),
});
export type MailboxFacts = z.infer<typeof MailboxFacts>;

/** A mailbox as it stands. */
export const Mailbox = MailboxFacts.extend({
  id: z.uuid(),
  active: z.boolean(),
  /** Whether nobody has to sign in at its provider (again). */
  signedIn: z.boolean(),
  version: z.number(),
  /** When it was looked into last, and when that last went well. */
  lookedAt: Instant.nullable(),
  collectedAt: Instant.nullable(),
  lastError: z.string().nullable(),
  /** Of the last 24 hours: how often, and the longest gap between two looks that went well, in ms. */
  looks: z.number(),
  failures: z.number(),
  longestGapMs: z.number().nullable(),
});
export type Mailbox = z.infer<typeof Mailbox>;

/** One look into a mailbox. */
export const Look = z.object({ at: Instant, tookMs: z.number(), found: z.number(), error: z.string().nullable() });
export type Look = z.infer<typeof Look>;
