import { z } from "zod";
import { Day, Instant } from "../kit/instant.ts";
import { Language } from "../kit/language.ts";

const name = z.string().trim().min(1).max(200);

/** How much a customer matters to us. */
export const importances = ["key", "normal", "small"] as const;
export const Importance = z.enum(importances);
export type Importance = z.infer<typeof Importance>;

/** What is put down about a customer. */
export const CustomerFacts = z.object({
  /** What they are called first of all. */
  name,
  /** The same in other languages. */
  names: z.object({ "zh-Hant": name.optional(), "zh-Hans": name.optional(), en: name.optional() }).default({}),
  shortName: z.string().trim().max(100).default(""),
  aliases: z.array(name).max(20).default([]),
  /** Our own code for them; made up when left out. */
  code: z
    .string()
    .trim()
    .max(40)
    .regex(/^[\w.-]*$/, "letters, digits, dot, hyphen")
    .default(""),
  importance: Importance.default("normal"),
  zone: z.string().max(60).default("Asia/Shanghai"),
  language: Language.default("zh-Hans"),
  /** One named person on either side (1.2). */
  salesOwnerId: z.uuid(),
  serviceOwnerId: z.uuid(),
  note: z.string().trim().max(2_000).default(""),
});
export type CustomerFacts = z.infer<typeof CustomerFacts>;

const facts = CustomerFacts.shape;
/** What may be changed of a customer; what is not said stays. */
export const CustomerChanges = z.object({
  name: facts.name.optional(),
  names: facts.names.unwrap().optional(),
  shortName: facts.shortName.unwrap().optional(),
  aliases: facts.aliases.unwrap().optional(),
  code: facts.code.unwrap().optional(),
  importance: facts.importance.unwrap().optional(),
  zone: facts.zone.unwrap().optional(),
  language: facts.language.unwrap().optional(),
  note: facts.note.unwrap().optional(),
});

/** A place of theirs. */
export const SiteFacts = z.object({
  name,
  address: z.string().trim().max(500).default(""),
  note: z.string().trim().max(1_000).default(""),
});
export type SiteFacts = z.infer<typeof SiteFacts>;
export const Site = SiteFacts.extend({ id: z.uuid(), customerId: z.uuid(), version: z.number() });
export type Site = z.infer<typeof Site>;

/** What may be changed of a site; what is not said stays. */
export const SiteChanges = z.object({
  name: SiteFacts.shape.name.optional(),
  address: SiteFacts.shape.address.unwrap().optional(),
  note: SiteFacts.shape.note.unwrap().optional(),
});

/** A number as people write it, and what it is for. */
export const ContactNumber = z.object({
  kind: z.enum(["phone", "mobile", "fax"]),
  written: z.string().trim().min(3).max(60),
});
export type ContactNumber = z.infer<typeof ContactNumber>;

/** A person of theirs. */
export const ContactFacts = z.object({
  name,
  role: z.string().trim().max(100).default(""),
  numbers: z.array(ContactNumber).max(12).default([]),
  email: z.union([z.literal(""), z.email()]).default(""),
  language: Language.default("zh-Hans"),
  siteId: z.uuid().nullable().default(null),
});
export type ContactFacts = z.infer<typeof ContactFacts>;
/** What may be changed of a contact; what is not said stays. */
export const ContactChanges = z.object({
  name: ContactFacts.shape.name.optional(),
  role: ContactFacts.shape.role.unwrap().optional(),
  numbers: ContactFacts.shape.numbers.unwrap().optional(),
  email: ContactFacts.shape.email.unwrap().optional(),
  language: ContactFacts.shape.language.unwrap().optional(),
  siteId: ContactFacts.shape.siteId.unwrap().optional(),
});
export const Contact = ContactFacts.extend({
  id: z.uuid(),
  customerId: z.uuid(),
  /** When they left; null while they are there. */
  leftAt: Instant.nullable(),
  /** When their personal data was erased; null while it is there. */
  erasedAt: Instant.nullable(),
  /** Since when mail to their address comes back for good; null while it arrives, as far as is known. */
  emailFailsSince: Instant.nullable(),
  version: z.number(),
});
export type Contact = z.infer<typeof Contact>;

/** Whether mail to an address arrives: since when it comes back for good, and the mail server's own words. */
export const EmailStanding = z.object({ address: z.string(), failsSince: Instant.nullable(), says: z.string() });
export type EmailStanding = z.infer<typeof EmailStanding>;

/** A customer as we know them. */
export const Customer = CustomerFacts.extend({
  id: z.uuid(),
  salesOwnerName: z.string(),
  serviceOwnerName: z.string(),
  /** Taken down with the least during a call; somebody has to complete it. */
  incomplete: z.boolean(),
  openTickets: z.number(),
  lastContactAt: Instant.nullable(),
  /** Counts edits; sent back with a change so that a stale one is refused. */
  version: z.number(),
});
export type Customer = z.infer<typeof Customer>;

/** An owner's duty that passed to someone else (1.2). */
export const HandOver = z.object({
  id: z.uuid(),
  side: z.enum(["sales", "service"]),
  fromName: z.string(),
  toName: z.string(),
  on: Day,
  reason: z.string(),
  at: Instant,
  byName: z.string(),
});
export type HandOver = z.infer<typeof HandOver>;

/** A customer found by what was typed, and by which of its words. */
export const Match = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string(),
  code: z.string(),
  importance: Importance,
  incomplete: z.boolean(),
  openTickets: z.number(),
  lastContactAt: Instant.nullable(),
  /** The contact whose name or number was meant. */
  contact: z.object({ id: z.uuid(), name: z.string(), role: z.string() }).nullable(),
  foundBy: z.enum(["name", "code", "contact", "number", "similar"]),
});
export type Match = z.infer<typeof Match>;
