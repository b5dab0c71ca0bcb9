import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { CallStep, Draft } from "./draft.ts";
import { TicketChannel } from "../tickets/ticket.ts";
import { Outcome } from "./outcome.ts";

/** Where a call stands. */
export const CallState = z.enum(["open", "parked", "finished"]);
export type CallState = z.infer<typeof CallState>;

const marked = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

/** All that can happen in a call; never changed, only added to (3.3b). */
export const CallHappening = z.discriminatedUnion("kind", [
  marked("started", { line: z.string() }),
  marked("step-begun", { step: CallStep }),
  marked("step-ended", { step: CallStep }),
  /** The caller was asked who they are: a contact on record said yes, or a new name and number were taken down (3.5.3). */
  marked("caller-verified", {
    how: z.enum(["on-record", "new"]),
    contactId: z.uuid().nullable(),
    name: z.string(),
    phone: z.string(),
    onBehalfOf: z.string(),
  }),
  marked("promise-said", { promiseId: z.string() }),
  marked("ticket-opened", { ticketId: z.uuid(), number: z.string() }),
  marked("ticket-joined", { ticketId: z.uuid(), number: z.string() }),
  marked("assignment-proposed", {
    engineerId: z.string(),
    engineerName: z.string(),
    reasons: z.array(z.object({ kind: z.string(), count: z.number().optional(), word: z.string().optional() })),
  }),
  marked("parked", {}),
  marked("resumed", { from: z.string() }),
  marked("finished", { outcome: Outcome }),
]);
export type CallHappening = z.infer<typeof CallHappening>;

/** One call at the hotline desk, as it stands. */
export const Call = z.object({
  id: z.uuid(),
  operatorId: z.string().nullable(),
  operatorName: z.string(),
  /** The number the call comes from or the line it is on, as far as it is known. */
  line: z.string(),
  /** How the report came; what came in writing is worked through by the same steps. */
  channel: TicketChannel,
  /** What came in, where this is no telephone call. */
  arrivalId: z.uuid().nullable(),
  /** The telephone call it goes with, where a telephone system told of it. */
  phoneCallId: z.uuid().nullable(),
  /** When the report reached us. */
  receivedAt: Instant,
  begunAt: Instant,
  state: CallState,
  /** Counts saves; sent back with the next one, so that a stale copy is noticed. */
  version: z.number(),
  savedAt: Instant,
  draft: Draft,
  customerId: z.uuid().nullable(),
  promisedAt: Instant.nullable(),
  /** When the contact promised in this call falls due (3.5.5). */
  promiseDueAt: Instant.nullable(),
  ticketId: z.uuid().nullable(),
  ticketNumber: z.string().nullable(),
  joined: z.boolean(),
  outcome: Outcome.nullable(),
  finishedAt: Instant.nullable(),
});
export type Call = z.infer<typeof Call>;
