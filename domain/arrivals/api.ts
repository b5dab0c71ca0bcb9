import { z } from "zod";
import { get, givenFile, post, put, remove, sentBody, type Api } from "../kit/api.ts";
import { Finding } from "../kit/finding.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { Arrival, ArrivalChannel, ArrivalKind, ArrivalStory, NoReportReason, Settlement, Source } from "./arrival.ts";
import { arrivalPolicy } from "./policy.ts";

const one = { id: z.uuid() };
const why = z.string().trim().max(2_000);

/** What one may ask about what came in. */
export const arrivalsApi = {
  list: get("/api/arrivals", {
    may: arrivalPolicy.read,
    summary:
      "Lists what came in and waits, the next clock first; or what was settled, the latest first; or what is searched for",
    input: z.object({
      ...pageAsked,
      state: z.enum(["waiting", "settled", "all"]).default("waiting"),
      channel: ArrivalChannel.optional(),
      kind: ArrivalKind.optional(),
      mine: z.stringbool().optional().describe("true: what I have in hand"),
      customerId: z.uuid().optional(),
      q: z.string().trim().max(200).optional().describe("words of the sender, the subject, the text or the customer"),
    }),
    output: pageOf(Arrival),
  }),
  counts: get("/api/arrivals/counts", {
    may: arrivalPolicy.read,
    summary: "Counts what waits by channel, and how much of it is overdue",
    input: z.object({}),
    output: z.object({
      rows: z.array(z.object({ channel: ArrivalChannel, waiting: z.number(), overdue: z.number() })),
    }),
  }),
  read: get("/api/arrivals/:id", {
    may: arrivalPolicy.read,
    summary: "Gives an arrival with its files and all that happened to it",
    input: z.object(one),
    output: ArrivalStory,
  }),
  original: get("/api/arrivals/:id/original", {
    may: arrivalPolicy.read,
    summary: "Gives what came in byte for byte",
    input: z.object(one),
    output: givenFile,
    gives: "file",
  }),
  file: get("/api/arrivals/:id/files/:fileId", {
    may: arrivalPolicy.read,
    summary: "Gives a file that came with it",
    input: z.object({ ...one, fileId: z.uuid() }),
    output: givenFile,
    gives: "file",
  }),
  take: put("/api/arrivals/:id/assignee", {
    may: arrivalPolicy.settle,
    summary: "Takes an arrival in hand, from a colleague too, or gives it to someone",
    input: z.object({ ...one, staffId: z.uuid().optional().describe("left out: me") }),
    output: Arrival,
  }),
  letGo: remove("/api/arrivals/:id/assignee", {
    may: arrivalPolicy.settle,
    summary: "Puts an arrival back for everybody",
    input: z.object(one),
    output: Arrival,
  }),
  takeFor: put("/api/arrivals/:id/kind", {
    may: arrivalPolicy.settle,
    summary: "Says what an arrival is, where the machine took it for something else",
    input: z.object({ ...one, kind: ArrivalKind }),
    output: Arrival,
  }),
  nameCustomer: put("/api/arrivals/:id/customer", {
    may: arrivalPolicy.settle,
    summary: "Says which customer an arrival comes from; null: unknown",
    input: z.object({ ...one, customerId: z.uuid().nullable(), contactId: z.uuid().nullable().optional() }),
    output: Arrival,
  }),
  forward: post("/api/arrivals/:id/forwarding", {
    may: arrivalPolicy.settle,
    summary: "Hands an arrival to a colleague, with words, and tells them",
    input: z.object({ ...one, staffId: z.uuid(), text: why.default("") }),
    output: Arrival,
  }),
  noReport: post("/api/arrivals/:id/dismissal", {
    may: arrivalPolicy.settle,
    summary: "Marks an arrival as no report, with the reason; it stays to be found",
    input: z.object({ ...one, reason: NoReportReason, text: why.default("") }),
    output: Arrival,
  }),
  settle: post("/api/arrivals/:id/settlement", {
    may: arrivalPolicy.settle,
    summary: "Settles an arrival that was answered or called back",
    input: z.object({ ...one, as: Settlement.extract(["answered", "called-back"]), text: why.default("") }),
    output: Arrival,
  }),
  takeBack: remove("/api/arrivals/:id/settlement", {
    may: arrivalPolicy.settle,
    summary: "Takes back that an arrival was settled; what became part of a ticket stays there",
    input: z.object(one),
    output: Arrival,
  }),
  receive: post("/api/inbound/v1/:sourceId", {
    may: arrivalPolicy.send,
    summary: "Takes in what another program received, signed; the same id again is the same arrival",
    input: z.object({ sourceId: z.uuid(), sent: sentBody }),
    output: z.object({ id: z.uuid(), isNew: z.boolean() }),
    sends: "raw",
  }),
  sources: get("/api/inbound-sources", {
    may: arrivalPolicy.readSources,
    summary: "Lists the programs that may send us things, and how that goes",
    input: z.object({}),
    output: z.object({ rows: z.array(Source) }),
  }),
  addSource: post("/api/inbound-sources", {
    may: arrivalPolicy.changeSources,
    summary: "Lets one more program send us things; gives the secret to sign with, this once",
    input: z.object({ name: z.string().trim().min(1).max(100), channel: ArrivalChannel.default("other") }),
    output: z.object({ source: Source, secret: z.string() }),
    secret: true,
  }),
  sourceFindings: get("/api/inbound-sources/:id/findings", {
    may: arrivalPolicy.readSources,
    summary: "Says in plain words what is wrong with what a program sends, or that all is well",
    input: z.object(one),
    output: z.object({ rows: z.array(Finding) }),
  }),
  changeSource: put("/api/inbound-sources/:id/active", {
    may: arrivalPolicy.changeSources,
    summary: "Switches a program off or on",
    input: z.object({ ...one, active: z.boolean() }),
    output: Source,
  }),
  addSecret: post("/api/inbound-sources/:id/secrets", {
    may: arrivalPolicy.changeSources,
    summary: "Gives a second secret, so that the first can be put away without a gap",
    input: z.object(one),
    output: z.object({ source: Source, secret: z.string() }),
    secret: true,
  }),
  dropSecret: remove("/api/inbound-sources/:id/secrets", {
    may: arrivalPolicy.changeSources,
    summary: "Puts the older secret away",
    input: z.object(one),
    output: Source,
  }),
} satisfies Api;
