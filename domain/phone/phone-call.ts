import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { callOutcomes } from "./fold-call.ts";

/** What 3.2a says of a call, as it is listed. */
export const CallVerdict = z.enum(["waiting", "running", "kept", "broken", "neither", "unmeasured"]);
export type CallVerdict = z.infer<typeof CallVerdict>;

/** A telephone call at the hotline or from it, as it stands. */
export const PhoneCall = z.object({
  id: z.uuid(),
  sourceId: z.uuid(),
  sourceName: z.string(),
  direction: z.enum(["in", "out", "internal"]),
  /** As the telephone system gave it; empty or a word where it is withheld. */
  from: z.string(),
  fromName: z.string().nullable(),
  to: z.string(),
  /** The hotline number it came in on. */
  lineId: z.uuid().nullable(),
  lineName: z.string().nullable(),
  queue: z.string().nullable(),
  begunAt: Instant,
  ringAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  ringMs: z.number().nullable(),
  waitMs: z.number().nullable(),
  talkMs: z.number().nullable(),
  state: z.enum(["waiting", "ringing", "talking", "over"]),
  outcome: z.enum(callOutcomes).nullable(),
  /** Whose telephone rings or rang. */
  rungIds: z.array(z.uuid()),
  answeredById: z.uuid().nullable(),
  /** Who answered, as a person or as the telephone system names them. */
  answeredByName: z.string().nullable(),
  transfers: z.number(),
  recordingUrl: z.string().nullable(),
  customerId: z.uuid().nullable(),
  customerName: z.string().nullable(),
  contactId: z.uuid().nullable(),
  contactName: z.string().nullable(),
  ticketId: z.uuid().nullable(),
  /** How long it may ring, in ms and in words: "3 rings = 11.0 s (China, 1/4 s)"; null where nothing is owed. */
  allowedMs: z.number().nullable(),
  allowedSays: Text.nullable(),
  verdict: CallVerdict,
  /** `receipt`: the telephone system gives no times of its own; these are ours on receipt. */
  clock: z.enum(["pbx", "receipt"]),
});
export type PhoneCall = z.infer<typeof PhoneCall>;

/** A customer a caller may belong to who calls from a number we do not know. */
export const CallerCandidate = z.object({
  customerId: z.uuid(),
  customerName: z.string(),
  contactId: z.uuid().nullable(),
  contactName: z.string().nullable(),
  /** They called from it before, or have a number of the same block. */
  because: z.enum(["called-before", "same-block"]),
});
export type CallerCandidate = z.infer<typeof CallerCandidate>;
