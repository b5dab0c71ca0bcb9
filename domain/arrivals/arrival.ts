import { z } from "zod";
import { ClauseId } from "../charter/clause.ts";
import { Instant } from "../kit/instant.ts";
import { Language, Text } from "../kit/language.ts";

/** Ways by which something reaches us (clause 3.1); `other` is any program that speaks the inbound interface. */
export const arrivalChannels = ["phone", "email", "fax", "other"] as const;
export const ArrivalChannel = z.enum(arrivalChannels);
export type ArrivalChannel = z.infer<typeof ArrivalChannel>;

/** What the machine takes it for; a person may say otherwise. */
export const arrivalKinds = [
  "report",
  "reply",
  "missed-call",
  "abandoned-call",
  "fax",
  "unsent-fax",
  "bounce",
  "automatic-answer",
  "spam",
] as const;
export const ArrivalKind = z.enum(arrivalKinds);
export type ArrivalKind = z.infer<typeof ArrivalKind>;

/** How it was settled. */
export const settlements = [
  "ticket",
  "joined",
  "answered",
  "called-back",
  "got-through",
  "no-report",
  "by-itself",
] as const;
export const Settlement = z.enum(settlements);
export type Settlement = z.infer<typeof Settlement>;

/** Why something is no report. */
export const noReportReasons = ["spam", "advertising", "private", "wrong-address", "known-already", "other"] as const;
export const NoReportReason = z.enum(noReportReasons);
export type NoReportReason = z.infer<typeof NoReportReason>;

/** Who sent it, as it stood there. */
export const Sender = z.object({
  /** A telephone number or an address; empty where it was withheld. */
  address: z.string().trim().max(320).default(""),
  name: z.string().trim().max(200).default(""),
});
export type Sender = z.infer<typeof Sender>;

const marked = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

/** All that can happen to an arrival; never changed, only added to. */
export const ArrivalHappening = z.discriminatedUnion("kind", [
  marked("arrived", {}),
  /** The same sender tried again, or sent more, before it was settled. */
  marked("joined", { externalId: z.string(), text: z.string() }),
  marked("taken-for", { from: ArrivalKind, to: ArrivalKind }),
  marked("customer-named", { customerId: z.uuid().nullable(), name: z.string() }),
  marked("assigned", { to: z.uuid().nullable(), name: z.string() }),
  marked("forwarded", { to: z.uuid(), name: z.string(), text: z.string() }),
  /** A fax of ours went out because of it: that somebody attends to it, its ticket's number, or an answer. */
  marked("faxed", { faxId: z.uuid(), purpose: z.enum(["acknowledgement", "ticket-opened", "reply"]), to: z.string() }),
  /** How its transmission ended, as the fax server or gateway told; `unsure`: nobody did. */
  marked("fax-ended", {
    faxId: z.uuid(),
    ended: z.enum(["sent", "failed", "unsure"]),
    pages: z.number().nullable(),
    says: z.string(),
  }),
  marked("settled", { as: Settlement, ticketId: z.uuid().nullable(), number: z.string(), why: z.string() }),
  marked("taken-back", { why: z.string() }),
]);
export type ArrivalHappening = z.infer<typeof ArrivalHappening>;

/** Something that came in and is, or was once, not yet part of a ticket. */
export const Arrival = z.object({
  id: z.uuid(),
  channel: ArrivalChannel,
  kind: ArrivalKind,
  /** What the machine made of it and why, a sentence each. */
  because: z.array(Text),
  /** The mailbox, the line or the program it came by. */
  source: z.string(),
  sender: Sender,
  /** The number or address it was sent to. */
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  language: Language.nullable(),
  receivedAt: Instant,
  /** How often it came, with those that joined it. */
  times: z.number(),
  lastAt: Instant,
  customerId: z.uuid().nullable(),
  customerName: z.string().nullable(),
  contactId: z.uuid().nullable(),
  contactName: z.string().nullable(),
  /** The ticket it seems to belong to, or came to be part of. */
  ticketId: z.uuid().nullable(),
  ticketNumber: z.string().nullable(),
  assigneeId: z.uuid().nullable(),
  assigneeName: z.string().nullable(),
  /** The promise that runs on it, and when it is due. */
  clause: ClauseId.nullable(),
  dueAt: Instant.nullable(),
  /** How many files came with it. */
  files: z.number(),
  hasOriginal: z.boolean(),
  settledAs: Settlement.nullable(),
  settledAt: Instant.nullable(),
  settledByName: z.string().nullable(),
});
export type Arrival = z.infer<typeof Arrival>;

/** A line in the history of an arrival. */
export const ArrivalEvent = z.object({ at: Instant, byName: z.string(), what: ArrivalHappening });
export type ArrivalEvent = z.infer<typeof ArrivalEvent>;

/** A file that came with it. */
export const ArrivalFile = z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number() });
export type ArrivalFile = z.infer<typeof ArrivalFile>;

/** An arrival with its files and all that happened to it. */
export const ArrivalStory = Arrival.extend({
  attached: z.array(ArrivalFile),
  events: z.array(ArrivalEvent),
  /** What a program read on its pages, which may be wrong; empty where none did. */
  readText: z.string(),
});
export type ArrivalStory = z.infer<typeof ArrivalStory>;

/** What another program tells us of something that came in by it: version 1 of the inbound interface. */
export const Inbound = z.object({
  /** Its own id, unique for the source: the same one again is the same arrival. */
  id: z.string().trim().min(1).max(300),
  /** Left out: a fax where the source is one for faxes, else a report. */
  kind: ArrivalKind.optional(),
  sender: Sender.prefault({}),
  to: z.string().trim().max(320).default(""),
  subject: z.string().trim().max(1_000).default(""),
  text: z.string().trim().max(100_000).default(""),
  language: Language.optional(),
  /** When it reached that program; now when left out, never later than now. */
  receivedAt: Instant.optional(),
  /** A ticket it names as its own. */
  ticketNumber: z.string().trim().max(40).optional(),
  files: z
    .array(z.object({ name: z.string().trim().min(1).max(300), base64: z.base64() }))
    .max(20)
    .default([]),
});
export type Inbound = z.infer<typeof Inbound>;

/** A program that may send us things. */
export const Source = z.object({
  id: z.uuid(),
  name: z.string(),
  channel: ArrivalChannel,
  active: z.boolean(),
  madeAt: Instant,
  madeByName: z.string(),
  /** Two may hold at once, so that they can be changed without a gap. */
  secrets: z.number(),
  lastAt: Instant.nullable(),
  count: z.number(),
  /** What was last refused from it, and when. */
  refusedAt: Instant.nullable(),
  refusedFor: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;
