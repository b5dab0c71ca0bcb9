import { z } from "zod";
import { get, givenFile, patch, post, put, remove, sentBody, type Api } from "../kit/api.ts";
import { Finding } from "../kit/finding.ts";
import { Instant } from "../kit/instant.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { callOutcomes } from "./fold-call.ts";
import { CallerCandidate, PhoneCall } from "./phone-call.ts";
import { PhoneEvent } from "./phone-event.ts";
import { phonePolicy } from "./policy.ts";
import {
  AsteriskPlace,
  Extension,
  ExtensionFacts,
  Hotline,
  HotlineFacts,
  PersonPresence,
  PhoneBoard,
  PhoneSource,
  PresenceSet,
  SourceFacts,
} from "./set-up.ts";

const one = { id: z.uuid() };
const callFilter = {
  outcome: z.enum(callOutcomes).optional(),
  lineId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  ticketId: z.uuid().optional(),
};
const { setUp, read } = phonePolicy;

/** What was told of a call, as it came. */
const ToldEvent = z.object({ receivedAt: Instant, lateMs: z.number(), event: PhoneEvent });

/** What one may ask about the telephone, and what telephone systems tell. */
export const phoneApi = {
  tell: post("/api/phone/v1/events", {
    may: phonePolicy.tell,
    summary:
      "Takes what a telephone system tells of its calls, one event or many, signed (Kept-Timestamp, Kept-Signature); any order, twice is once",
    sends: "raw",
    input: z.object({ sent: sentBody }),
    output: z.object({ accepted: z.number(), known: z.number() }),
  }),
  tellAsZammad: post("/api/phone/zammad/:token", {
    may: phonePolicy.tell,
    summary: "Takes a call as telephone systems tell it to Zammad, as a form or JSON; times are those of receipt",
    sends: "raw",
    input: z.object({ token: z.string().max(200), sent: sentBody }),
    output: z.record(z.string(), z.string()),
  }),
  calls: get("/api/phone-calls", {
    may: read,
    summary: "Lists calls, the latest first",
    input: z.object({ ...pageAsked, ...callFilter }),
    output: pageOf(PhoneCall),
  }),
  exportCalls: get("/api/phone-calls/file", {
    may: phonePolicy.exportCalls,
    summary: "Gives calls as CSV or Excel, the latest first, with ring, wait and talk time and what 3.2a says",
    input: z.object({ ...callFilter, ...listFormatAsked }),
    output: givenFile,
    gives: "file",
  }),
  call: get("/api/phone-calls/:id", {
    may: read,
    summary: "Gives a call with all that was told of it, as it came",
    input: z.object(one),
    output: z.object({ call: PhoneCall, candidates: z.array(CallerCandidate), told: z.array(ToldEvent) }),
  }),
  board: get("/api/phone-board", {
    may: read,
    summary: "Counts who waits now and what was answered within the rings today and this month, by hour and number",
    input: z.object({}),
    output: PhoneBoard,
  }),
  dial: post("/api/dialled-calls", {
    may: phonePolicy.dial,
    summary: "Lets my telephone ring and then dials a number, where a telephone system can",
    input: z.object({ number: z.string().trim().min(2).max(40) }),
    output: z.object({ extension: z.string(), number: z.string() }),
  }),
  presence: get("/api/phone-presence", {
    may: phonePolicy.be,
    summary: "Says who of the hotline is available, on a call, after a call, on a break or away, and what I am",
    input: z.object({}),
    output: z.object({ mine: PersonPresence, rows: z.array(PersonPresence), canDial: z.boolean() }),
  }),
  be: put("/api/phone-presence", {
    may: phonePolicy.be,
    summary: "Says what I do now",
    input: z.object({ presence: PresenceSet }),
    output: PersonPresence,
  }),
  sources: get("/api/phone-sources", {
    may: setUp,
    summary: "Lists the telephone systems that tell us of calls, and how that goes",
    input: z.object({}),
    output: z.object({ rows: z.array(PhoneSource) }),
  }),
  addSource: post("/api/phone-sources", {
    may: setUp,
    summary: "Adds a telephone system; gives its secret, this once",
    input: SourceFacts,
    output: z.object({ source: PhoneSource, secret: z.string().nullable() }),
    secret: true,
  }),
  changeSource: patch("/api/phone-sources/:id", {
    may: setUp,
    summary: "Changes a telephone system, or lets it rest",
    input: z.object({
      ...one,
      name: z.string().trim().min(1).max(100).optional(),
      active: z.boolean().optional(),
      asterisk: AsteriskPlace.optional(),
      password: z.string().min(1).max(200).optional(),
    }),
    output: PhoneSource,
    secret: true,
  }),
  addSecret: post("/api/phone-sources/:id/secrets", {
    may: setUp,
    summary: "Makes a second secret to change over to; gives it, this once",
    input: z.object(one),
    output: z.object({ source: PhoneSource, secret: z.string() }),
    secret: true,
  }),
  endSecret: remove("/api/phone-sources/:id/secrets/:secretId", {
    may: setUp,
    summary: "Ends a secret",
    input: z.object({ ...one, secretId: z.uuid() }),
    output: PhoneSource,
  }),
  findings: get("/api/phone-sources/:id/findings", {
    may: setUp,
    summary: "Looks at a telephone system and says in plain words what is wrong and what to do",
    input: z.object(one),
    output: z.object({ rows: z.array(Finding) }),
  }),
  hotlines: get("/api/phone-lines", {
    may: read,
    summary: "Lists the hotline numbers, with how long each may ring",
    input: z.object({}),
    output: z.object({ rows: z.array(Hotline) }),
  }),
  addHotline: post("/api/phone-lines", {
    may: setUp,
    summary: "Adds a hotline number",
    input: HotlineFacts,
    output: Hotline,
  }),
  changeHotline: put("/api/phone-lines/:id", {
    may: setUp,
    summary: "Changes a hotline number",
    input: HotlineFacts.extend(one),
    output: Hotline,
  }),
  removeHotline: remove("/api/phone-lines/:id", {
    may: setUp,
    summary: "Takes a hotline number away; its calls stay",
    input: z.object(one),
    output: z.null(),
  }),
  extensions: get("/api/phone-extensions", {
    may: setUp,
    summary: "Lists whose telephone is whose, where it is not the extension a person has anyway",
    input: z.object({}),
    output: z.object({ rows: z.array(Extension) }),
  }),
  putExtension: put("/api/phone-extensions", {
    may: setUp,
    summary: "Says whose telephone an extension, login or queue is",
    input: ExtensionFacts,
    output: Extension,
  }),
  removeExtension: remove("/api/phone-extensions/:id", {
    may: setUp,
    summary: "Forgets whose telephone it is",
    input: z.object(one),
    output: z.null(),
  }),
} satisfies Api;
