import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { RingRule } from "./rings.ts";

/** How a telephone system reaches us: it signs what it tells, it speaks as to Zammad, or we listen at its manager interface. */
export const sourceKinds = ["signed", "zammad", "asterisk"] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

const name = z.string().trim().min(1).max(100);

/** Where an Asterisk's manager interface is found, and which contexts its trunks come in by. */
export const AsteriskPlace = z.object({
  host: z.string().trim().min(1).max(255),
  port: z.number().int().min(1).max(65_535).default(5_038),
  user: name,
  /** Calls beginning in one of these are from outside. */
  trunkContexts: z.array(z.string().trim().min(1).max(80)).min(1).max(20).default(["from-trunk"]),
  /** How an extension is dialled: `PJSIP/{ext}`. */
  dial: z.string().trim().min(1).max(80).default("PJSIP/{ext}"),
  /** Where a number outside is dialled from. */
  outContext: z.string().trim().min(1).max(80).default("from-internal"),
});
export type AsteriskPlace = z.infer<typeof AsteriskPlace>;

/** A secret that holds, by its beginning; the whole is shown once. */
export const SourceSecret = z.object({ id: z.uuid(), begins: z.string(), madeAt: Instant });

/** A telephone system that tells us of its calls, with what one needs to know of how that goes. */
export const PhoneSource = z.object({
  id: z.uuid(),
  code: z.string(),
  name,
  kind: SourceKind,
  active: z.boolean(),
  asterisk: AsteriskPlace.nullable(),
  secrets: z.array(SourceSecret),
  lastReceivedAt: Instant.nullable(),
  /** How far its clock is from ours, in ms; positive when what it tells seems to be from the past. */
  skewMs: z.number().nullable(),
  /** When something of it was last refused, and why. */
  refusedAt: Instant.nullable(),
  refusedWhy: Text.nullable(),
  /** Since when we are linked to it, where we link ourselves; and why we are not. */
  linkedAt: Instant.nullable(),
  linkFault: z.string().nullable(),
});
export type PhoneSource = z.infer<typeof PhoneSource>;

/** What may be said when a source is added. */
export const SourceFacts = z.object({
  code: z
    .string()
    .trim()
    .max(40)
    .regex(/^[a-z0-9][a-z0-9.-]*$/, "small letters, digits, dot, hyphen"),
  name,
  kind: SourceKind,
  asterisk: AsteriskPlace.nullable().default(null),
  /** The manager's password, for an Asterisk. */
  password: z.string().min(1).max(200).optional(),
});

/** A hotline number: what it is called, how its rings are counted, and when it is staffed. */
export const HotlineFacts = z.object({
  number: z.string().trim().min(3).max(40),
  name,
  rule: RingRule.prefault({}),
  /** null: round the clock. */
  calendarId: z.uuid().nullable().default(null),
});
export const Hotline = HotlineFacts.extend({
  id: z.uuid(),
  rule: RingRule,
  /** "3 rings = 11.0 s (China, 1/4 s)". */
  says: Text,
});
export type Hotline = z.infer<typeof Hotline>;

/** Whose telephone an extension, login or queue of the telephone system is; a machine's is a menu, an announcement or a mailbox. */
export const ExtensionFacts = z.object({
  value: name,
  kind: z.enum(["person", "queue", "machine"]).default("person"),
  staffIds: z.array(z.uuid()).max(200).default([]),
});
export const Extension = ExtensionFacts.extend({ id: z.uuid(), staffNames: z.array(z.string()) });
export type Extension = z.infer<typeof Extension>;

/** What somebody does just now, set by hand or by the telephone system; `on-call` follows from their calls. */
export const presences = ["available", "on-call", "wrap-up", "break", "away"] as const;
export const Presence = z.enum(presences);
export type Presence = z.infer<typeof Presence>;
export const PresenceSet = z.enum(["available", "wrap-up", "break", "away"]);
export const PersonPresence = z.object({
  staffId: z.uuid(),
  name: z.string(),
  presence: Presence,
  since: Instant.nullable(),
  by: z.enum(["hand", "pbx", "call", "nobody"]),
});
export type PersonPresence = z.infer<typeof PersonPresence>;

/** How it goes by hour of the day or by number: calls in, those whose rings are known and kept, those broken. */
export const BoardLine = z.object({
  name: z.string(),
  calls: z.number(),
  kept: z.number(),
  broken: z.number(),
  unmeasured: z.number(),
});
/** What the room sees of the telephone: who waits, for how long, and how many were answered within three rings. */
export const PhoneBoard = z.object({
  /** Calls that ring or wait now. */
  waiting: z.number(),
  /** The one that rings longest began then. */
  longestSince: Instant.nullable(),
  today: BoardLine,
  month: BoardLine,
  byHour: z.array(BoardLine),
  byNumber: z.array(BoardLine),
});
export type PhoneBoard = z.infer<typeof PhoneBoard>;
