import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { CallBackScript } from "./call-back-script.ts";
import { Clause, ClauseTerms } from "./clause.ts";
import { Family } from "./code.ts";
import { CodeEntry, CodeKind, CodeTree } from "./fault-codes.ts";
import { Guidance } from "./guidance.ts";
import { HouseRules, HouseRulesVersion } from "./house-rules.ts";
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

/** What is said on the phone and when calling back, with the version it is; 0 while nobody changed it. */
export const SpokenVersion = z.object({
  version: z.number().int(),
  call: Guidance,
  callBack: CallBackScript,
  madeAt: Instant.nullable(),
  madeByName: z.string(),
});
export type SpokenVersion = z.infer<typeof SpokenVersion>;

const name = z.string().max(120);
const CodeName = z.object({ "zh-Hant": name, "zh-Hans": name, en: name });
const words = z.array(z.string().trim().min(1).max(60)).max(40).default([]);
const oneCode = { kind: CodeKind, code: z.string().max(60) };

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
    output: SpokenVersion,
  }),
  changeGuidance: put("/api/guidance", {
    may: charterPolicy.changeGuidance,
    summary: "Makes a new version of what is said; the version it was made from goes with it",
    input: SpokenVersion.pick({ call: true, callBack: true, version: true }),
    output: SpokenVersion,
  }),
  houseRules: get("/api/house-rules", {
    may: charterPolicy.read,
    summary: "What the company goes by beside its charter: urgency, pause reasons; every version, the newest first",
    input: z.object({}),
    output: z.object({ inForce: HouseRulesVersion, versions: z.array(HouseRulesVersion) }),
  }),
  changeHouseRules: put("/api/house-rules", {
    may: charterPolicy.changeHouseRules,
    summary: "Makes a new version of them that holds from a moment on; the version it was made from goes with it",
    input: z.object({
      version: z.number().int().min(0),
      rules: HouseRules,
      /** Now when left out; never earlier. */
      holdsFrom: Instant.optional(),
      why: z.string().trim().min(1).max(1_000),
    }),
    output: HouseRulesVersion,
  }),
  codes: get("/api/fault-codes", {
    may: charterPolicy.read,
    summary: "The tree of symptoms, causes, components, actions and results, retired ones too",
    input: z.object({}),
    output: CodeTree,
  }),
  addCode: post("/api/fault-codes", {
    may: charterPolicy.changeCodes,
    summary: "Adds a code to the tree",
    input: z.object({ kind: CodeKind, family: Family.nullable().default(null), says: CodeName, words }),
    output: CodeEntry,
  }),
  changeCode: put("/api/fault-codes/:kind/:code", {
    may: charterPolicy.changeCodes,
    summary: "Renames a code, or changes the other words it is found by; what was recorded with it stays",
    input: z.object({ ...oneCode, says: CodeName, words, version: z.number().int() }),
    output: CodeEntry,
  }),
  retireCode: post("/api/fault-codes/:kind/:code/retirement", {
    may: charterPolicy.changeCodes,
    summary: "Offers a code no more: merged into one other, split into several, or just retired",
    input: z.object({ ...oneCode, becomes: z.array(z.string().max(60)).max(10).default([]) }),
    output: CodeEntry,
  }),
  restoreCode: remove("/api/fault-codes/:kind/:code/retirement", {
    may: charterPolicy.changeCodes,
    summary: "Offers a retired code again",
    input: z.object(oneCode),
    output: CodeEntry,
  }),
} satisfies Api;
