import { z } from "zod";
import { get, givenFile, patch, post, remove, sentFile, type Api } from "../kit/api.ts";
import { Day, Instant } from "../kit/instant.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { everyone, policy } from "../kit/policy.ts";
import { Company } from "./company.ts";
import { FirstSteps } from "./first-steps.ts";
import { News } from "./news.ts";
import { Wallboard } from "./wallboard.ts";

export const appPolicy = policy("app", {
  simulate: ["administrator"],
  readTime: everyone,
  listen: everyone,
  watch: everyone,
  readAudit: ["supervisor", "administrator"],
  verifyAudit: ["administrator"],
  setUpHouse: ["administrator"],
  seeCompany: "anyone",
  readNews: everyone,
});

export const HouseTime = z.object({ now: z.string(), mode: z.enum(["real", "simulated"]) });

export const AuditRow = z.object({
  seq: z.number(),
  at: z.string(),
  actorKind: z.enum(["staff", "key", "house", "nobody"]),
  actorName: z.string(),
  /** Where the request came from; null for what the house did itself. */
  address: z.string().nullable(),
  verb: z.string(),
  subject: z.string(),
  /** What the ticket, customer or person it is about is called now; null where that is not known. */
  subjectName: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** What the audit can be narrowed by: part of a name, the beginning of a verb or a subject, days in the company's zone. */
const auditFilters = {
  person: z.string().trim().max(100).optional(),
  verb: z.string().trim().max(100).optional(),
  subject: z.string().trim().max(200).optional(),
  from: Day.optional(),
  to: Day.optional(),
};
const auditAsked = z.object(auditFilters);
export type AuditAsked = z.infer<typeof auditAsked>;

export const appApi = {
  time: get("/api/simulation/time", {
    may: appPolicy.readTime,
    summary: "Tells the time of the house and whether it is simulated",
    input: z.object({}),
    output: HouseTime,
  }),
  moveTime: post("/api/simulation/time", {
    may: appPolicy.simulate,
    summary: "Moves simulated time on, running everything due in between, in order; answers once all has settled",
    input: z
      .object({ advance: z.string().optional().describe("ISO 8601 duration, such as PT4H"), to: Instant.optional() })
      .refine((asked) => (asked.advance === undefined) !== (asked.to === undefined), "give either advance or to"),
    output: HouseTime.extend({ ran: z.number().describe("how many timers ran") }),
  }),
  live: get("/api/live", {
    may: appPolicy.listen,
    summary: "Tells what changes as server-sent events; resumes after Last-Event-ID",
    input: z.object({}),
    output: z.unknown(),
    gives: "events",
  }),
  wallboard: get("/api/wallboard", {
    may: appPolicy.watch,
    summary: "Gives what a wallboard shows: what waits, what falls due next, what was kept and broken today",
    input: z.object({
      names: z.enum(["shown", "hidden"]).default("shown").describe("hidden: without customers' names"),
    }),
    output: Wallboard,
  }),
  firstSteps: get("/api/first-steps", {
    may: appPolicy.setUpHouse,
    summary: "Says which steps from an empty house to the first call are done, and how far the sample data are",
    input: z.object({}),
    output: FirstSteps,
  }),
  changeCompany: patch("/api/first-steps/company", {
    may: appPolicy.setUpHouse,
    summary: "Names the company, or says that the hotline's hours are right as they stand",
    input: z.object({ name: z.string().trim().min(1).max(200).optional(), hoursSettled: z.boolean().optional() }),
    output: FirstSteps,
  }),
  company: get("/api/company", {
    may: appPolicy.seeCompany,
    summary: "Gives the company's name, and which logo it has",
    input: z.object({}),
    output: Company,
  }),
  logo: get("/api/company/logo", {
    may: appPolicy.seeCompany,
    summary: "Gives the company's logo",
    input: z.object({ of: z.string().max(100).optional().describe("which logo, so that a browser keeps each apart") }),
    output: givenFile,
    gives: "file",
  }),
  putLogo: post("/api/company/logo", {
    may: appPolicy.setUpHouse,
    summary: "Puts a picture as the company's logo: PNG, JPEG or WebP, 500 KB at most",
    sends: "file",
    input: z.object({ file: sentFile }),
    output: Company,
  }),
  removeLogo: remove("/api/company/logo", {
    may: appPolicy.setUpHouse,
    summary: "Takes the company's logo away",
    input: z.object({}),
    output: Company,
  }),
  news: get("/api/news", {
    may: appPolicy.readNews,
    summary: "Says what Kept can do lately, the latest first, and up to which day I have seen it",
    input: z.object({}),
    output: z.object({ rows: z.array(News), seenOn: Day.nullable() }),
  }),
  seeNews: post("/api/news/seen", {
    may: appPolicy.readNews,
    summary: "Notes that I have seen what is new",
    input: z.object({}),
    output: z.null(),
  }),
  loadSample: post("/api/first-steps/sample", {
    may: appPolicy.setUpHouse,
    summary:
      "Lets an invented company's last weeks happen in the background, to look around in; only while there is no customer",
    input: z.object({}),
    output: FirstSteps,
  }),
  removeSample: remove("/api/first-steps/sample", {
    may: appPolicy.setUpHouse,
    summary: "Takes the sample data out again; refused once real data were entered",
    input: z.object({}),
    output: FirstSteps,
  }),
  audit: get("/api/audit", {
    may: appPolicy.readAudit,
    summary: "Lists who did what to what, newest first",
    input: z.object({ ...pageAsked, ...auditFilters }),
    output: pageOf(AuditRow),
  }),
  exportAudit: get("/api/audit/export", {
    may: appPolicy.readAudit,
    summary: "Gives the audit as CSV or Excel, newest first; refused when there are more than 50,000 entries",
    input: auditAsked.extend(listFormatAsked),
    output: givenFile,
    gives: "file",
  }),
  auditSeal: get("/api/audit/seal", {
    may: appPolicy.verifyAudit,
    summary: "Walks the chain of audit entries; how many there are, and the first one tampered with, or null",
    input: z.object({}),
    output: z.object({
      brokenAt: z.number().nullable().describe("its position in the chain"),
      broken: AuditRow.nullable(),
      chained: z.number(),
      last: z.string().describe("the hash of the last entry, to be kept elsewhere"),
    }),
  }),
} satisfies Api;
