import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { Language } from "../kit/language.ts";

/** Where a ticket stands, from the report to the closure (issue 2 §6). */
export const ticketStates = [
  "reported",
  "assigned",
  "in-contact",
  "help-asked",
  "visit-needed",
  "waiting",
  "solved",
  "called-back",
  "closed",
] as const;
export const TicketState = z.enum(ticketStates);
export type TicketState = z.infer<typeof TicketState>;

/** How much it presses, least first. */
export const urgencies = ["low", "normal", "high", "critical"] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;

/** How a report reaches us (clause 3.1). */
export const ticketChannels = ["phone", "email", "fax", "visit", "portal"] as const;
export const TicketChannel = z.enum(ticketChannels);
export type TicketChannel = z.infer<typeof TicketChannel>;

/** Who told us of the fault; perhaps in the name of someone else. */
export const Reporter = z.object({
  name: z.string().trim().min(1).max(200),
  phone: z.string().trim().max(60).optional(),
  email: z.string().trim().max(320).optional(),
  onBehalfOf: z.string().trim().max(200).optional(),
});
export type Reporter = z.infer<typeof Reporter>;

const words = z.string().trim().max(4_000);

/** What the customer told us of the fault: what may be corrected later. */
export const ReportedFault = z.object({
  /** The machine in free words. */
  machineText: z.string().trim().max(500),
  /** What happens. */
  faultText: words.min(1),
  /** The error message, word for word. */
  errorText: words.optional(),
  /** Since when, in the customer's words. */
  since: z.string().trim().max(200).optional(),
  /** How many people stand still. */
  peopleStopped: z.number().int().min(0).max(1_000_000).optional(),
  symptomCodes: z.array(z.string().max(60)).max(20).default([]),
});
export type ReportedFault = z.infer<typeof ReportedFault>;

/** What is needed to open a ticket. */
export const NewTicket = ReportedFault.extend({
  customerId: z.uuid(),
  siteId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  reporter: Reporter,
  channel: TicketChannel.default("phone"),
  /** When the report reached us; the moment of opening when left out. */
  receivedAt: Instant.optional(),
  urgency: Urgency.default("normal"),
  urgencyReason: z.string().trim().max(500).optional(),
  language: Language.default("zh-Hans"),
  callId: z.uuid().optional(),
});
/** What a client sends to open a ticket. */
export type NewTicket = z.input<typeof NewTicket>;

/** How a fault ended. */
export const results = ["fixed", "workaround", "no-fault-found", "user-guidance"] as const;
export const Result = z.enum(results);
export type Result = z.infer<typeof Result>;

/** What the fault was and what ended it; codes from the tree in `charter/fault-codes`. */
export const FaultRecord = z.object({
  symptom: z.string().min(1).max(60),
  cause: z.string().min(1).max(60),
  component: z.string().min(1).max(60),
  action: z.string().min(1).max(60),
  result: Result,
  note: words.optional(),
});
export type FaultRecord = z.infer<typeof FaultRecord>;

/** One ticket as it stands. */
export const Ticket = z.object({
  id: z.uuid(),
  /** "F-2026-000123". */
  number: z.string(),
  /** Counts every change of state or facts; handed back with an edit, so that a stale one is noticed. */
  version: z.number(),
  state: TicketState,
  customerId: z.uuid(),
  customerName: z.string(),
  siteId: z.uuid().nullable(),
  contactId: z.uuid().nullable(),
  reporter: Reporter,
  channel: TicketChannel,
  receivedAt: Instant,
  openedAt: Instant,
  machineText: z.string(),
  faultText: z.string(),
  errorText: z.string().nullable(),
  since: z.string().nullable(),
  peopleStopped: z.number().nullable(),
  symptomCodes: z.array(z.string()),
  urgency: Urgency,
  urgencyReason: z.string().nullable(),
  language: Language,
  callId: z.uuid().nullable(),
  tags: z.array(z.string()),
  engineerId: z.uuid().nullable(),
  engineerName: z.string().nullable(),
  firstContactAt: Instant.nullable(),
  /** Why it waits, while it does. */
  waitingFor: z.string().nullable(),
  visitNeeded: z.boolean().nullable(),
  faultRecord: FaultRecord.nullable(),
  solvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  changedAt: Instant,
  /** When the next promise on it falls due, or the first that is overdue did; null when nothing is owed. */
  nextDueAt: Instant.nullable(),
});
export type Ticket = z.infer<typeof Ticket>;
