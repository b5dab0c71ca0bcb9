import { z } from "zod";
import { get, post, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { CallBackScript } from "./call-back-script.ts";
import { Clause, ClauseTerms } from "./clause.ts";
import { Code } from "./code.ts";
import { Guidance } from "./guidance.ts";
import { charterPolicy } from "./policy.ts";

/** One version of a clause, with the moment from which it holds and why it was made. */
export const ClauseVersion = Clause.extend({
  version: z.number().int(),
  /** What its figure gives a clock, in ms; null where due dates come from a plan, and for clauses without a clock. */
  budgetMs: z.number().nullable(),
  holdsFrom: Instant,
  madeAt: Instant,
  madeByName: z.string(),
  why: z.string(),
});
export type ClauseVersion = z.infer<typeof ClauseVersion>;

/** A clause as it stands now, and all its versions, the newest first. */
export const ClauseHistory = z.object({ inForce: ClauseVersion, versions: z.array(ClauseVersion) });
export type ClauseHistory = z.infer<typeof ClauseHistory>;

const terms = ClauseTerms.partial();

/** What one may ask about the charter. */
export const charterApi = {
  list: get("/api/clauses", {
    may: charterPolicy.read,
    summary: "The charter in force now, or at a moment",
    input: z.object({ at: Instant.optional() }),
    output: z.object({ at: Instant, clauses: z.array(ClauseVersion) }),
  }),
  read: get("/api/clauses/:id", {
    may: charterPolicy.read,
    summary: "A clause and its versions",
    input: z.object({ id: z.string().max(20) }),
    output: ClauseHistory,
  }),
  change: post("/api/clauses/:id/versions", {
    may: charterPolicy.change,
    summary: "Makes a new version of a clause that holds from a moment on; what is left out stays as it is",
    input: terms.extend({
      id: z.string().max(20),
      /** Now when left out; never earlier. */
      holdsFrom: Instant.optional(),
      why: z.string().trim().min(1).max(1_000),
    }),
    output: ClauseVersion,
  }),
  guidance: get("/api/guidance", {
    may: charterPolicy.read,
    summary: "What to say on the phone (3.4) and when calling back (3.5.8)",
    input: z.object({}),
    output: z.object({ call: Guidance, callBack: CallBackScript }),
  }),
  codes: get("/api/fault-codes", {
    may: charterPolicy.read,
    summary: "The tree of symptoms, causes, components, actions and results",
    input: z.object({}),
    output: z.object({
      symptom: z.array(Code),
      cause: z.array(Code),
      component: z.array(Code),
      action: z.array(Code),
      result: z.array(Code),
    }),
  }),
} satisfies Api;
