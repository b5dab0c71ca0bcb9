import { z } from "zod";
import { hour, Instant, type Duration } from "../kit/instant.ts";
import { Text, type Text as ThreeTexts } from "../kit/language.ts";
import { PauseReason, pauseReasonNames, pauseReasons } from "./pause-reason.ts";

const codes = z.array(z.string().max(60)).max(200);
const people = z.number().int().min(1).max(1_000_000).nullable();

/** How much a fault presses by itself. Symptoms are codes of the tree; a figure that is null takes its line out. */
export const UrgencyRules = z.object({
  /** Any of these symptoms: critical. */
  danger: codes,
  /** Any of these: high at least. */
  dataAtRisk: codes,
  /** Nothing but these, and nobody stands still: low. */
  guidance: codes,
  /** So many people stand still: critical; high. */
  manyStopped: people,
  someStopped: people,
  /** A key customer: high at least. */
  keyCustomer: z.boolean(),
  /** People who have stood still so many hours: one grade more. */
  longSinceHours: z.number().int().min(1).max(720).nullable(),
});
export type UrgencyRules = z.infer<typeof UrgencyRules>;

/** Why a clock may stand still, as people read it; a retired one is offered no more, and what stood still for it keeps its name. */
export const PauseReasonEntry = z.object({
  code: PauseReason,
  says: Text,
  retired: z.boolean(),
});
export type PauseReasonEntry = z.infer<typeof PauseReasonEntry>;

/** What the company goes by beside its charter. */
export const HouseRules = z.object({
  urgency: UrgencyRules,
  pauseReasons: z.array(PauseReasonEntry).min(1).max(40),
});
export type HouseRules = z.infer<typeof HouseRules>;

/** One version of them, from the moment on from which it holds. Version 0 is the house's own. */
export const HouseRulesVersion = z.object({
  version: z.number().int(),
  rules: HouseRules,
  holdsFrom: Instant,
  madeAt: Instant.nullable(),
  madeByName: z.string(),
  why: z.string(),
});
export type HouseRulesVersion = z.infer<typeof HouseRulesVersion>;

/** What holds until the company says otherwise. */
export const firstHouseRules: HouseRules = {
  urgency: {
    danger: ["power.burnt-smell", "environment.water", "thermal.hot", "software.virus"],
    dataAtRisk: [
      "storage.array-degraded",
      "storage.disk-light",
      "storage.noise",
      "storage.volume-missing",
      "storage.data-damaged",
      "software.backup-failed",
    ],
    guidance: ["user.how-to"],
    manyStopped: 20,
    someStopped: 1,
    keyCustomer: true,
    longSinceHours: 4,
  },
  pauseReasons: pauseReasons.map((code) => ({ code, says: pauseReasonNames[code], retired: false })),
};

/** The version everything begins with. */
export const firstVersion: HouseRulesVersion = {
  version: 0,
  rules: firstHouseRules,
  holdsFrom: "1970-01-01T00:00:00.000Z",
  madeAt: null,
  madeByName: "",
  why: "",
};

/** The version that holds at a moment: the newest of those that hold by then. */
export const rulesAt = (versions: readonly HouseRulesVersion[], at: Instant): HouseRulesVersion =>
  versions
    .filter(({ holdsFrom }) => holdsFrom <= at)
    .reduce((one, other) => (other.version > one.version ? other : one), firstVersion);

/** What is wrong with new rules, seen from those before: a pause reason may be retired, never left out, and each code stands once. */
export function unfitRules(
  before: HouseRules,
  after: HouseRules,
): "pause-reason-left-out" | "pause-reason-twice" | null {
  const coded = after.pauseReasons.map(({ code }) => code);
  if (new Set(coded).size < coded.length) return "pause-reason-twice";
  return before.pauseReasons.every(({ code }) => coded.includes(code)) ? null : "pause-reason-left-out";
}

/** A pause reason's name; its code where the rules do not know it. */
export const pauseReasonName = (rules: HouseRules, code: string): ThreeTexts =>
  rules.pauseReasons.find((reason) => reason.code === code)?.says ?? { "zh-Hant": code, "zh-Hans": code, en: code };

/** Hours of a figure, as ms. */
export const hoursMs = (hours: number): Duration => hours * hour;
