import { z } from "zod";
import { get, patch, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { PromiseReading } from "../promises/api.ts";
import { ContactWay, TicketEvent } from "./happening.ts";
import { WaitingReason } from "./waiting.ts";
import { attachmentsApi } from "./attachments-api.ts";
import { bondsApi } from "./bonds-api.ts";
import { fieldsApi } from "./fields-api.ts";
import { followersApi } from "./followers-api.ts";
import { ticketFilters } from "./list-filters.ts";
import { ticketPolicy } from "./policy.ts";
import { FaultRecord, NewTicket, ReportedFault, Reporter, Ticket, TicketChannel, Urgency } from "./ticket.ts";
import { TicketRow } from "./ticket-row.ts";
import { ticketListApi } from "./list-api.ts";
import { remindersApi } from "./reminders-api.ts";
import { repliesApi } from "./replies-api.ts";
import { tagsApi } from "./tags-api.ts";
import { timesApi } from "./times-api.ts";
import { ticketViewsApi } from "./views-api.ts";

/** A ticket with all that happened to it and all that is or was owed on it. */
export const TicketStory = z.object({
  ticket: Ticket,
  events: z.array(TicketEvent),
  promises: z.array(PromiseReading),
});
export type TicketStory = z.infer<typeof TicketStory>;

/** A cry for help that a supervisor must acknowledge and act on, with its clock. */
export const HelpRequest = z.object({
  id: z.uuid(),
  ticketId: z.uuid(),
  number: z.string(),
  customerName: z.string(),
  faultText: z.string(),
  askedAt: Instant,
  askedByName: z.string(),
  why: z.string(),
  acknowledgeBy: Instant,
  acknowledgedAt: Instant.nullable(),
  acknowledgedByName: z.string().nullable(),
  actBy: Instant,
});
export type HelpRequest = z.infer<typeof HelpRequest>;

/** Someone who has a ticket open now. */
export const Present = z.object({ id: z.uuid(), name: z.string(), since: Instant, writing: z.boolean() });
export type Present = z.infer<typeof Present>;

export { TicketRow };

const one = { id: z.uuid() };
/** The version of the ticket the person saw; left out by programs that do not care. */
const seen = { version: z.coerce.number().int().optional() };
const why = z.string().trim().min(1).max(2_000);

/** What one may ask about tickets. */
export const ticketsApi = {
  ...ticketViewsApi,
  ...ticketListApi,
  ...attachmentsApi,
  ...fieldsApi,
  ...followersApi,
  ...bondsApi,
  ...timesApi,
  ...remindersApi,
  ...repliesApi,
  ...tagsApi,
  list: get("/api/tickets", {
    may: ticketPolicy.list,
    summary: "Lists tickets by filter, the next clock first",
    input: z.object({ ...pageAsked, ...ticketFilters }),
    output: pageOf(TicketRow),
  }),
  open: post("/api/tickets", {
    may: ticketPolicy.open,
    summary: "Opens a ticket and starts what we now owe the customer",
    input: NewTicket,
    output: Ticket,
  }),
  read: get("/api/tickets/:id", {
    may: ticketPolicy.read,
    summary: "Gives a ticket by id or number, with all that happened to it",
    input: z.object({ id: z.string().min(1).max(60) }),
    output: TicketStory,
  }),
  present: get("/api/ticket-presence/:id", {
    may: ticketPolicy.read,
    summary: "Lists who has a ticket open now, the longest first",
    input: z.object(one),
    output: z.object({ rows: z.array(Present) }),
  }),
  bePresent: put("/api/ticket-presence/:id/tabs/:tab", {
    may: ticketPolicy.read,
    summary: "Says that a ticket is open in this tab, every few seconds, and whether something is being written",
    input: z.object({ ...one, tab: z.uuid(), writing: z.boolean().default(false) }),
    output: z.object({ rows: z.array(Present) }),
  }),
  leave: remove("/api/ticket-presence/:id/tabs/:tab", {
    may: ticketPolicy.read,
    summary: "Says that a ticket is no longer open in this tab",
    input: z.object({ ...one, tab: z.uuid() }),
    output: z.null(),
  }),
  correct: patch("/api/tickets/:id", {
    may: ticketPolicy.correct,
    summary: "Corrects what was reported; refused with both versions when someone else changed it meanwhile",
    input: z.object({
      ...one,
      ...seen,
      ...ReportedFault.partial().shape,
      symptomCodes: z.array(z.string()).optional(),
    }),
    output: Ticket,
  }),
  note: post("/api/tickets/:id/notes", {
    may: ticketPolicy.note,
    summary: "Adds a note to a ticket",
    input: z.object({ ...one, text: why }),
    output: Ticket,
  }),
  tag: put("/api/tickets/:id/tags", {
    may: ticketPolicy.tag,
    summary: "Sets the tags of a ticket",
    input: z.object({ ...one, tags: z.array(z.string().trim().min(1).max(60)).max(20) }),
    output: Ticket,
  }),
  setUrgency: put("/api/tickets/:id/urgency", {
    may: ticketPolicy.setUrgency,
    summary: "Sets how much a ticket presses, with the reason",
    input: z.object({ ...one, ...seen, urgency: Urgency, why }),
    output: Ticket,
  }),
  join: post("/api/tickets/:id/reports", {
    may: ticketPolicy.join,
    summary: "Joins a further report of the same fault to a ticket",
    input: z.object({
      ...one,
      reporter: Reporter,
      channel: TicketChannel.default("phone"),
      text: z.string().trim().max(4_000).default(""),
      callId: z.uuid().optional(),
    }),
    output: Ticket,
  }),
  contact: post("/api/tickets/:id/contacts", {
    may: ticketPolicy.contact,
    summary: "Logs that the engineer was in touch with the customer (3.5.5); the first one starts 3.6.4",
    input: z.object({
      ...one,
      ...seen,
      way: ContactWay.default("phone"),
      with: z.string().trim().max(200).default(""),
      text: z.string().trim().max(4_000).default(""),
    }),
    output: Ticket,
  }),
  askHelp: post("/api/tickets/:id/help-requests", {
    may: ticketPolicy.askHelp,
    summary: "Asks the supervisor for help (3.6.4)",
    input: z.object({ ...one, ...seen, why }),
    output: Ticket,
  }),
  acknowledgeHelp: post("/api/tickets/:id/help-requests/acknowledgement", {
    may: ticketPolicy.answerHelp,
    summary: "Acknowledges that help was asked for",
    input: z.object(one),
    output: Ticket,
  }),
  giveHelp: post("/api/tickets/:id/help-requests/answer", {
    may: ticketPolicy.answerHelp,
    summary: "Says what the supervisor did to help",
    input: z.object({ ...one, text: why }),
    output: Ticket,
  }),
  helpRequests: get("/api/help-requests", {
    may: ticketPolicy.list,
    summary: "Lists the requests for help that still wait for a supervisor, the next clock first",
    input: z.object({}),
    output: z.object({ rows: z.array(HelpRequest) }),
  }),
  decideVisit: post("/api/tickets/:id/visit-decisions", {
    may: ticketPolicy.decideVisit,
    summary: "Says whether a visit is needed and why (3.6.4)",
    input: z.object({ ...one, ...seen, needed: z.boolean(), why }),
    output: Ticket,
  }),
  wait: post("/api/tickets/:id/waits", {
    may: ticketPolicy.wait,
    summary: "Lets a ticket wait for a listed reason, with evidence",
    input: z.object({ ...one, ...seen, reason: WaitingReason, evidence: why }),
    output: Ticket,
  }),
  resume: post("/api/tickets/:id/resumption", {
    may: ticketPolicy.wait,
    summary: "Ends the wait; the clocks go on",
    input: z.object({ ...one, ...seen, text: z.string().trim().max(2_000).default("") }),
    output: Ticket,
  }),
  solve: post("/api/tickets/:id/solution", {
    may: ticketPolicy.solve,
    summary: "Records what the fault was and that it is solved (3.6.6)",
    input: z.object({ ...one, ...seen, record: FaultRecord }),
    output: Ticket,
  }),
  reopen: post("/api/tickets/:id/reopenings", {
    may: ticketPolicy.reopen,
    summary: "Opens a solved or closed ticket again, with the reason",
    input: z.object({ ...one, ...seen, why }),
    output: Ticket,
  }),
  close: post("/api/tickets/:id/closure", {
    may: ticketPolicy.close,
    summary: "Closes a ticket; refused with the list of steps that are missing",
    input: z.object({ ...one, ...seen, text: z.string().trim().max(2_000).default("") }),
    output: Ticket,
  }),
} satisfies Api;
