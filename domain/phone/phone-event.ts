import { z } from "zod";
import { Instant } from "../kit/instant.ts";

/** What a telephone system tells of a call. */
export const phoneEventKinds = [
  "newCall",
  "queued",
  "ringing",
  "ringEnd",
  "answer",
  "hold",
  "transfer",
  "hangup",
  "agentState",
] as const;

/** Why a ring or a call ended. */
export const phoneCauses = [
  "normalClearing",
  "busy",
  "cancel",
  "noAnswer",
  "rejected",
  "answeredElsewhere",
  "noAgents",
  "congestion",
  "notFound",
  "forwarded",
  "voicemail",
  "blocked",
  "failed",
] as const;
export const PhoneCause = z.enum(phoneCauses);
export type PhoneCause = z.infer<typeof PhoneCause>;

const short = z.string().trim().max(200);

/** Whose telephone it is, as the telephone system knows them. */
export const PhoneAgent = z.object({ ext: short.optional(), login: short.optional(), name: short.optional() });
export type PhoneAgent = z.infer<typeof PhoneAgent>;

/** One thing that happened to a call, by the telephone system's own clock; in any order, also twice. */
export const PhoneEvent = z.object({
  /** Names it once and for all within its source; made of call, leg, kind and moment where it is left out. */
  id: short.min(1).optional(),
  source: short.min(1),
  event: z.enum(phoneEventKinds),
  /** The whole call of a customer, however many people it rings. */
  callId: short.min(1),
  /** One person's part in it. */
  legId: short.optional(),
  /** The call this one came of: a transfer, a call back. */
  parentCallId: short.optional(),
  direction: z.enum(["in", "out", "internal"]).default("in"),
  from: short.default(""),
  fromName: short.optional(),
  to: short.default(""),
  did: short.optional(),
  queue: short.optional(),
  agent: PhoneAgent.optional(),
  /** Who picked up: a person, or an announcement, menu or mailbox. Without it whoever is named counts as a person. */
  by: z.enum(["person", "machine"]).optional(),
  occurredAt: Instant,
  seq: z.number().int().optional(),
  cause: PhoneCause.optional(),
  q850: z.number().int().optional(),
  sip: z.number().int().optional(),
  recordingUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  /** Of `agentState`: what the person does now. */
  state: z.enum(["available", "break", "wrap-up"]).optional(),
});
export type PhoneEvent = z.infer<typeof PhoneEvent>;

/** What names an event within its source. */
export const eventKey = (event: PhoneEvent): string =>
  event.id ?? [event.callId, event.legId ?? "", event.event, event.occurredAt].join("|");

/** The person's telephone in one word: extension, else login, else name. */
export const agentKey = (agent: PhoneAgent | undefined): string | null =>
  agent?.ext || agent?.login || agent?.name || null;
