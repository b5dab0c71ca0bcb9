import { z } from "zod";
import { get, patch, post, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { everyone, policy } from "../kit/policy.ts";
import { FirstSteps } from "./first-steps.ts";
import { Wallboard } from "./wallboard.ts";

export const appPolicy = policy("app", {
  simulate: ["administrator"],
  readTime: everyone,
  listen: everyone,
  watch: everyone,
  readAudit: ["supervisor", "administrator"],
  verifyAudit: ["administrator"],
  setUpHouse: ["administrator"],
});

export const HouseTime = z.object({ now: z.string(), mode: z.enum(["real", "simulated"]) });

export const AuditRow = z.object({
  seq: z.number(),
  at: z.string(),
  actorName: z.string(),
  verb: z.string(),
  subject: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditRow = z.infer<typeof AuditRow>;

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
    input: z.object({ ...pageAsked, subject: z.string().optional() }),
    output: pageOf(AuditRow),
  }),
  auditSeal: get("/api/audit/seal", {
    may: appPolicy.verifyAudit,
    summary: "Walks the chain of audit entries; the position of the first one tampered with, or null",
    input: z.object({}),
    output: z.object({ brokenAt: z.number().nullable() }),
  }),
} satisfies Api;
