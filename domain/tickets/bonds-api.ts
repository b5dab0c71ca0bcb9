import { z } from "zod";
import { get, post, remove, type Api } from "../kit/api.ts";
import { ClauseId } from "../charter/clause.ts";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { PromiseState } from "../promises/promise.ts";
import { LinkKind, LinkView } from "./links.ts";
import { ClockFate } from "./merged-clocks.ts";
import { ticketPolicy } from "./policy.ts";
import { Ticket, TicketChannel } from "./ticket.ts";

/** Another ticket in one line. */
export const OtherTicket = Ticket.pick({
  id: true,
  number: true,
  state: true,
  customerName: true,
  machineText: true,
  faultText: true,
  engineerName: true,
  receivedAt: true,
});
export type OtherTicket = z.infer<typeof OtherTicket>;

const Merged = z.object({ ticket: OtherTicket, at: Instant, byName: z.string(), why: z.string() });

/** What a ticket has to do with others. */
export const TicketBonds = z.object({
  mergedInto: Merged.nullable(),
  mergedIn: z.array(Merged),
  links: z.array(LinkView.extend({ id: z.uuid(), ticket: OtherTicket })),
});
export type TicketBonds = z.infer<typeof TicketBonds>;

const Stand = z.object({ state: PromiseState, startedAt: Instant, dueAt: Instant.nullable() });

/** What becomes of one open clock, before and after; `after` is null where nothing runs on. */
export const ClockPreview = ClockFate.extend({
  clause: ClauseId,
  clauseTitle: Text,
  before: Stand,
  after: Stand.nullable(),
});
export type ClockPreview = z.infer<typeof ClockPreview>;

/** A ticket that may be the same fault, and why it is proposed. */
export const MergeCandidate = OtherTicket.extend({ because: z.enum(["machine", "customer", "words"]) });
export type MergeCandidate = z.infer<typeof MergeCandidate>;

const one = { id: z.uuid() };
/** The version of the ticket the person saw; left out by programs that do not care. */
const seen = { version: z.coerce.number().int().optional() };
const because = z.string().trim().max(2_000).default("");
const into = z.uuid().describe("the ticket that stays");

/** What one may ask about tickets that have to do with each other. */
export const bondsApi = {
  bonds: get("/api/ticket-bonds/:id", {
    may: ticketPolicy.read,
    summary: "Gives what a ticket was merged into, what was merged into it, and what it is linked to",
    input: z.object(one),
    output: TicketBonds,
  }),
  candidates: get("/api/ticket-bonds/:id/candidates", {
    may: ticketPolicy.read,
    summary: "Proposes tickets that may be the same fault: of the same machine and customer first, or by words",
    input: z.object({ ...one, text: z.string().trim().max(200).default("") }),
    output: z.object({ rows: z.array(MergeCandidate) }),
  }),
  mergePreview: get("/api/ticket-bonds/:id/merge-preview", {
    may: ticketPolicy.merge,
    summary: "Says what would become of every clock on both sides if a ticket were merged into another",
    input: z.object({ ...one, into }),
    output: z.object({ merged: Ticket, staying: Ticket, clocks: z.array(ClockPreview) }),
  }),
  merge: post("/api/tickets/:id/merge", {
    may: ticketPolicy.merge,
    summary: "Merges a ticket into another of the same fault: it is closed, its clocks and later arrivals follow",
    input: z.object({ ...one, ...seen, into, why: because }),
    output: Ticket,
  }),
  undoMerge: post("/api/tickets/:id/merge-undoing", {
    may: ticketPolicy.merge,
    summary: "Undoes a merge: the ticket goes on by itself, and the clocks of both stand as they would have",
    input: z.object({ ...one, ...seen, why: because }),
    output: Ticket,
  }),
  splitOff: post("/api/tickets/:id/split-reports", {
    may: ticketPolicy.split,
    summary: "Opens a ticket for a second fault that was named in a line of this one's history, received when that was",
    input: z.object({
      ...one,
      eventId: z.uuid(),
      faultText: Ticket.shape.faultText.trim().min(1).max(4_000),
      machineText: Ticket.shape.machineText.trim().max(500),
    }),
    output: Ticket,
  }),
  openAgain: post("/api/tickets/:id/again", {
    may: ticketPolicy.open,
    summary: "Opens another ticket like one that is there, reported now; its clocks begin anew, and the two are linked",
    input: z.object({
      ...one,
      faultText: Ticket.shape.faultText.trim().min(1).max(4_000),
      machineText: Ticket.shape.machineText.trim().max(500),
      reporterName: z.string().trim().min(1).max(200),
      channel: TicketChannel.default("phone"),
    }),
    output: Ticket,
  }),
  link: post("/api/ticket-bonds/:id/links", {
    may: ticketPolicy.link,
    summary: "Links a ticket to another: related, a duplicate of it, caused by it, or its child",
    input: z.object({ ...one, kind: LinkKind, other: z.uuid() }),
    output: TicketBonds,
  }),
  unlink: remove("/api/ticket-bonds/:id/links/:linkId", {
    may: ticketPolicy.link,
    summary: "Takes a link away",
    input: z.object({ ...one, linkId: z.uuid() }),
    output: z.null(),
  }),
  answerChildren: post("/api/tickets/:id/children-answers", {
    may: ticketPolicy.note,
    summary: "Writes the same note on every open child of a ticket",
    input: z.object({ ...one, text: z.string().trim().min(1).max(2_000) }),
    output: z.object({ answered: z.array(z.string()) }),
  }),
} satisfies Api;
