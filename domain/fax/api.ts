import { z } from "zod";
import { get, givenFile, post, put, sentBody, type Api } from "../kit/api.ts";
import { faxPolicy } from "./policy.ts";
import { Reading, ReadingSetUp, Script } from "./reading.ts";
import { FaxDraft, SentFax } from "./sent-fax.ts";

const one = { id: z.uuid() };
const several = z.object({ rows: z.array(SentFax), faxIsOn: z.boolean() });

/** What one may ask about faxes that go out. */
export const faxApi = {
  acknowledge: post("/api/arrivals/:id/fax-acknowledgement", {
    may: faxPolicy.write,
    summary: "Accepts a fax and acknowledges it by fax in the sender's language; that ends its clock (3.2c)",
    input: z.object(one),
    output: SentFax,
  }),
  answer: post("/api/arrivals/:id/faxes", {
    may: faxPolicy.write,
    summary: "Answers what came in by a fax; that settles it",
    input: FaxDraft.extend(one),
    output: SentFax,
  }),
  write: post("/api/tickets/:id/faxes", {
    may: faxPolicy.write,
    summary: "Sends a fax to the customer about a ticket",
    input: FaxDraft.extend(one),
    output: SentFax,
  }),
  ofArrival: get("/api/arrivals/:id/faxes", {
    may: faxPolicy.read,
    summary: "Lists the faxes sent because of an arrival, with how far each has come",
    input: z.object(one),
    output: several,
  }),
  ofTicket: get("/api/tickets/:id/faxes", {
    may: faxPolicy.read,
    summary: "Lists the faxes sent about a ticket, with how far each has come",
    input: z.object(one),
    output: several,
  }),
  reading: get("/api/arrivals/:id/reading", {
    may: faxPolicy.readPages,
    summary: "Says how far the pages of a fax were read by a program; what it read stands at the arrival",
    input: z.object(one),
    output: Reading,
  }),
  readAgain: put("/api/arrivals/:id/reading", {
    may: faxPolicy.readPages,
    summary: "Has the pages of a fax read again, by other letters",
    input: z.object({ ...one, script: Script }),
    output: Reading,
  }),
  readingSetUp: get("/api/fax-reading", {
    may: faxPolicy.setUpReading,
    summary: "Says what of the programs that read faxes is installed",
    input: z.object({}),
    output: ReadingSetUp,
  }),
  page: get("/api/faxes/:id/page", {
    may: faxPolicy.read,
    summary: "Gives a fax as it goes out, a PDF",
    input: z.object(one),
    output: givenFile,
    gives: "file",
  }),
  report: post("/api/fax/v1/reports/:sourceId", {
    may: faxPolicy.report,
    summary: "Takes in how the transmission of a fax went, signed as the source of faxes signs; again changes nothing",
    input: z.object({ sourceId: z.uuid(), sent: sentBody }),
    output: z.object({ known: z.boolean() }),
    sends: "raw",
  }),
} satisfies Api;
