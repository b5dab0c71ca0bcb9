import { z } from "zod";
import { get, givenFile, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { Look, Mailbox, MailboxFacts } from "./mailbox.ts";
import { mailPolicy } from "./policy.ts";
import { Sending, SendingFacts, SendingServer, SendingTrial, Signature, TokenPlace } from "./sending.ts";
import { MailBeginning, MailDraft, SentMail, TicketMailDraft } from "./sent-mail.ts";

const password = z.string().min(1).max(1_000);
const one = { id: z.uuid() };
const secret = z.string().min(1).max(1_000).optional();
/** What one signs in with: a password, or what the provider knows Kept by. */
const secrets = { password: secret, clientSecret: secret };

/** A mail as one reads it; its HTML is already harmless. */
export const Mail = z.object({
  id: z.uuid(),
  from: z.object({ name: z.string(), address: z.string() }),
  to: z.array(z.object({ name: z.string(), address: z.string() })),
  cc: z.array(z.object({ name: z.string(), address: z.string() })),
  subject: z.string(),
  receivedAt: Instant,
  text: z.string(),
  quoted: z.string(),
  html: z.string().nullable(),
  mailboxes: z.array(z.string()),
  bounce: z
    .object({
      recipient: z.string().nullable(),
      status: z.string().nullable(),
      hard: z.boolean(),
      stillTried: z.boolean(),
      says: z.string(),
      messageId: z.string().nullable(),
    })
    .nullable(),
});
export type Mail = z.infer<typeof Mail>;

/** How a trial of a mailbox went: the step it came to, and the server's own words where it failed. */
export const Trial = z.object({
  ok: z.boolean(),
  step: z.enum(["reach", "secure", "sign-in", "provider", "folder", "done"]),
  says: z.string(),
  messages: z.number().nullable(),
});
export type Trial = z.infer<typeof Trial>;

/** What one may ask about mail. */
export const mailApi = {
  mailboxes: get("/api/mailboxes", {
    may: mailPolicy.readMailboxes,
    summary: "Lists the mailboxes that are collected, and how that goes (3.2b)",
    input: z.object({}),
    output: z.object({ rows: z.array(Mailbox) }),
  }),
  add: post("/api/mailboxes", {
    may: mailPolicy.changeMailboxes,
    summary: "Collects one more mailbox",
    input: MailboxFacts.extend(secrets),
    output: Mailbox,
    secret: true,
  }),
  change: put("/api/mailboxes/:id", {
    may: mailPolicy.changeMailboxes,
    summary: "Changes a mailbox; a password left out stays",
    input: MailboxFacts.extend({
      ...one,
      version: z.number().int(),
      active: z.boolean(),
      ...secrets,
    }),
    output: Mailbox,
    secret: true,
  }),
  trial: post("/api/mailboxes/trial", {
    may: mailPolicy.changeMailboxes,
    summary: "Tries whether one gets into a mailbox; with an id its own password is used where none is given",
    input: MailboxFacts.extend({ id: z.uuid().optional(), ...secrets }),
    output: Trial,
    secret: true,
  }),
  beginSignIn: post("/api/mailboxes/:id/sign-ins", {
    may: mailPolicy.changeMailboxes,
    summary: "Begins signing in to a mailbox at its provider",
    input: z.object(one),
    output: z.object({ url: z.string(), state: z.string() }),
    secret: true,
  }),
  endSignIn: post("/api/mailboxes/signed-in", {
    may: mailPolicy.changeMailboxes,
    summary: "Takes what somebody came back with from a mailbox's provider",
    input: z.object({ state: z.string().min(1).max(500), query: z.string().max(8_000) }),
    output: Mailbox,
    secret: true,
  }),
  looks: get("/api/mailboxes/:id/looks", {
    may: mailPolicy.readMailboxes,
    summary: "Lists the latest looks into a mailbox, the proof of 3.2b",
    input: z.object({ ...one, limit: z.coerce.number().int().min(1).max(1_000).default(200) }),
    output: z.object({ rows: z.array(Look) }),
  }),
  sending: get("/api/mailboxes/:id/sending", {
    may: mailPolicy.readMailboxes,
    summary: "Says how mail goes out from a mailbox",
    input: z.object(one),
    output: Sending,
  }),
  changeSending: put("/api/mailboxes/:id/sending", {
    may: mailPolicy.changeMailboxes,
    summary:
      "Sets how mail goes out from a mailbox: by which server, with what signature, and where answers carry their ticket",
    input: SendingFacts.extend({ ...one, version: z.number().int(), password: password.optional() }),
    output: Sending,
    secret: true,
  }),
  trySending: post("/api/mailboxes/:id/sending/trials", {
    may: mailPolicy.changeMailboxes,
    summary:
      "Sends a mail from a mailbox to itself and looks whether it arrives; its own password is used where none is given",
    input: z.object({
      ...one,
      server: SendingServer.nullable(),
      tokenIn: TokenPlace,
      password: password.optional(),
    }),
    output: SendingTrial,
    secret: true,
  }),
  write: post("/api/tickets/:id/mails", {
    may: mailPolicy.write,
    summary: "Writes to the customer about a ticket; it leaves after ten seconds in which it can be taken back",
    input: TicketMailDraft.extend(one),
    output: SentMail,
  }),
  beginning: get("/api/mails/beginning", {
    may: mailPolicy.write,
    summary:
      "Says what a mail on a ticket, or an answer to what came in, can begin with: signature, and what was written last",
    input: z.object({ ticketId: z.uuid().optional(), arrivalId: z.uuid().optional() }),
    output: MailBeginning,
  }),
  mySignature: get("/api/mails/signature", {
    may: mailPolicy.write,
    summary: "Gives what stands below my mails, in each language",
    input: z.object({}),
    output: Signature,
  }),
  putMySignature: put("/api/mails/signature", {
    may: mailPolicy.write,
    summary: "Sets what stands below my mails",
    input: Signature,
    output: Signature,
  }),
  answer: post("/api/arrivals/:id/answers", {
    may: mailPolicy.write,
    summary: "Answers what came in without a ticket; that settles it",
    input: MailDraft.extend(one),
    output: SentMail,
  }),
  ofTicket: get("/api/tickets/:id/mails", {
    may: mailPolicy.read,
    summary: "Lists the mails written about a ticket, with how far each has come",
    input: z.object({ id: z.string().max(60) }),
    output: z.object({ rows: z.array(SentMail), mailIsOn: z.boolean() }),
  }),
  takeBack: remove("/api/mails/:id", {
    may: mailPolicy.write,
    summary: "Takes a mail back before it leaves",
    input: z.object(one),
    output: SentMail,
  }),
  pageOfArrival: get("/api/arrivals/:id/mail/page", {
    may: mailPolicy.read,
    summary: "Gives a mail's HTML, made harmless, as a page that loads its pictures from elsewhere by HTTPS",
    input: z.object(one),
    output: givenFile,
    gives: "file",
  }),
  ofArrival: get("/api/arrivals/:id/mail", {
    may: mailPolicy.read,
    summary: "Gives the mail an arrival is, its HTML made harmless",
    input: z.object(one),
    output: Mail,
  }),
} satisfies Api;
