import { z } from "zod";
import { Security } from "./mailbox.ts";

const words = z.string().trim().max(2_000).default("");

/** What stands below a mail, in each language; empty where there is nothing. */
export const Signature = z.object({ "zh-Hant": words, "zh-Hans": words, en: words });
export type Signature = z.infer<typeof Signature>;

/** Where an answer carries the ticket it belongs to, beside what mail programs keep: in the address, in the subject, or nowhere. */
export const tokenPlaces = ["nowhere", "address", "subject"] as const;
export const TokenPlace = z.enum(tokenPlaces);
export type TokenPlace = z.infer<typeof TokenPlace>;

/** A mail server of the mailbox's own. */
export const SendingServer = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  security: Security,
  /** Empty when it asks for none. */
  username: z.string().trim().max(320).default(""),
});
export type SendingServer = z.infer<typeof SendingServer>;

/** How mail goes out from a mailbox; without a server of its own by the house's. */
export const SendingFacts = z.object({
  tokenIn: TokenPlace,
  signature: Signature,
  server: SendingServer.nullable(),
});
export type SendingFacts = z.infer<typeof SendingFacts>;

/** How mail goes out from a mailbox as it stands; `houseSends`: the house has a mail server. */
export const Sending = SendingFacts.extend({ version: z.number(), houseSends: z.boolean() });
export type Sending = z.infer<typeof Sending>;

/** How a trial of sending went: the step it came to, and the server's own words where it failed. */
export const SendingTrial = z.object({
  ok: z.boolean(),
  step: z.enum(["no-server", "reach", "secure", "sign-in", "refused", "collect", "lost", "lost-token", "done"]),
  says: z.string(),
});
export type SendingTrial = z.infer<typeof SendingTrial>;
