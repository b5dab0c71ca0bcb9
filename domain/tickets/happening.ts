import { z } from "zod";
import { HelpFigures } from "../charter/help-figures.ts";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { Mention } from "../kit/mention.ts";
import { LinkView } from "./links.ts";
import { WaitingReason } from "./waiting.ts";
import { Standing } from "./standing.ts";
import { FaultRecord, ReportedFault, Reporter, Result, TicketChannel, Urgency } from "./ticket.ts";

const why = z.string().trim().min(1).max(2_000);
const known = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

/** How a first contact was made. */
export const contactWays = ["phone", "email", "message", "on-site"] as const;
export const ContactWay = z.enum(contactWays);

/** How the call back ended (clause 3.5.8). */
export const callBackOutcomes = ["satisfied", "not-satisfied", "not-reached"] as const;
export const CallBackOutcome = z.enum(callBackOutcomes);
export type CallBackOutcome = z.infer<typeof CallBackOutcome>;

/** Another ticket, by id and number. */
const TicketRef = z.object({ id: z.uuid(), number: z.string() });
const because = z.string().trim().max(2_000);
/** The number of a merged ticket at which this arrived; it followed to the one that stays. */
const followed = { meantFor: z.string().optional() };

/** All that can happen to a ticket. What happened is never changed, only added to. */
export const Happening = z.discriminatedUnion("kind", [
  known("reported", { reporter: Reporter, channel: TicketChannel, receivedAt: Instant, urgency: Urgency }),
  known("assigned", {
    engineerId: z.uuid(),
    engineerName: z.string(),
    /** Why this engineer, in words, and the short reasons of the ranking. */
    why: z.string(),
    reasons: z.array(z.object({ kind: z.string(), count: z.number().optional(), word: z.string().optional() })),
    /** In what capacity the assigner acted: manager, stand-in, hotline … (3.6.2). */
    as: z.string(),
    from: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  }),
  known("contacted", { way: ContactWay, with: z.string(), text: z.string(), ...followed }),
  /** Somebody wrote to the customer; whoever it is, it is a response (3.3a). */
  known("mailed", { mailId: z.uuid(), to: z.string(), subject: z.string(), text: z.string() }),
  /** A mail came back, or waits before the receiver's server; `says` are that server's own words. */
  known("mail-returned", { mailId: z.uuid(), to: z.string(), says: z.string(), stillTried: z.boolean() }),
  /** A fax was sent to the customer; one a person wrote is a response (3.3a). */
  known("faxed", { faxId: z.uuid(), to: z.string(), subject: z.string(), text: z.string() }),
  /** How the transmission of a fax ended, as the fax server or gateway told; `unsure`: nobody did. */
  known("fax-ended", {
    faxId: z.uuid(),
    to: z.string(),
    ended: z.enum(["sent", "failed", "unsure"]),
    pages: z.number().nullable(),
    says: z.string(),
  }),
  known("noted", { text: why, mentions: z.array(Mention).optional(), ...followed }),
  known("attached", { fileId: z.uuid(), name: z.string(), type: z.string(), size: z.number(), ...followed }),
  known("tagged", { added: z.array(z.string()), removed: z.array(z.string()) }),
  known("urgency-set", { from: Urgency, to: Urgency, why }),
  /** Fields of the company's own; what each said before and after, in words. */
  known("filled-in", {
    changes: z.array(z.object({ fieldId: z.uuid(), name: Text, before: Text, after: Text })),
  }),
  known("corrected", { before: ReportedFault.partial(), after: ReportedFault.partial() }),
  known("joined", {
    reporter: Reporter,
    channel: TicketChannel,
    text: z.string(),
    callId: z.uuid().nullable(),
    ...followed,
  }),
  known("help-asked", { why, help: HelpFigures.optional() }),
  known("help-acknowledged", {}),
  known("help-given", { text: why }),
  known("visit-decided", { needed: z.boolean(), why }),
  /** What its reason was called then goes with it. */
  known("waiting", { reason: WaitingReason, says: Text.optional(), evidence: why }),
  known("resumed", { text: z.string() }),
  known("solved", { record: FaultRecord }),
  known("called-back", {
    outcome: CallBackOutcome,
    attempt: z.number().int(),
    /** Whether the matter rests after this: satisfied, or given up by rule. */
    final: z.boolean(),
    rating: z.number().int().min(1).max(5).nullable(),
    comment: z.string(),
    ...followed,
  }),
  known("reopened", { why }),
  known("closed", { result: Result, text: z.string() }),
  /** This one is the same fault as another and is closed because of it. */
  known("merged-into", { into: TicketRef, why: because }),
  /** Another one was the same fault; its first contact with the customer counts here as well. */
  known("merged-in", { from: TicketRef, why: because, contactedAt: Instant.nullable() }),
  /** The merge was undone: on the one that had been closed, and on the one that stayed; `back` is where each stands without it. */
  known("split-from", { into: TicketRef, why: because, back: Standing }),
  known("split-off", { from: TicketRef, why: because, back: Standing }),
  /** A second fault named in this line got a ticket of its own; and on that one, where it came from. */
  known("split-out", { to: TicketRef, eventId: z.uuid() }),
  known("split-out-of", { from: TicketRef }),
  known("linked", { to: TicketRef, as: LinkView }),
  known("unlinked", { to: TicketRef, as: LinkView }),
  known("obstacle-flagged", { facts: z.object({ obstacleId: z.uuid(), kind: z.string(), says: z.string() }) }),
  known("obstacle-answered", { facts: z.object({ obstacleId: z.uuid(), answer: z.string(), reason: z.string() }) }),
]);
export type Happening = z.infer<typeof Happening>;
export type HappeningKind = Happening["kind"];

/** One line of a ticket's timeline: what, when, by whom (null is the house itself). */
export const TicketEvent = z.object({
  id: z.uuid(),
  at: Instant,
  byId: z.uuid().nullable(),
  byName: z.string(),
  what: Happening,
});
export type TicketEvent = z.infer<typeof TicketEvent>;
