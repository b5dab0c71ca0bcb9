import { z } from "zod";
import { hour, type Duration } from "../kit/instant.ts";
import { urgencyOf } from "../tickets/urgency.ts";
import { urgencies, type Urgency } from "../tickets/ticket.ts";
import { howLongAgo } from "./since.ts";

/** Why a fault presses as it does, the strongest ground first. */
export const UrgencyGround = z.object({
  kind: z.enum([
    "danger",
    "data-at-risk",
    "many-stopped",
    "some-stopped",
    "important-customer",
    "nobody-stopped",
    "long-since",
    "guidance-only",
  ]),
  /** How many people, or how many hours. */
  count: z.number().optional(),
});
export type UrgencyGround = z.infer<typeof UrgencyGround>;
export type DerivedUrgency = { readonly urgency: Urgency; readonly because: readonly UrgencyGround[] };

/** Fire, water and heat don't wait. */
const danger: ReadonlySet<string> = new Set([
  "power.burnt-smell",
  "environment.water",
  "thermal.hot",
  "software.virus",
]);
/** Each hour may cost what can't be brought back. */
const dataAtRisk: ReadonlySet<string> = new Set([
  "storage.array-degraded",
  "storage.disk-light",
  "storage.noise",
  "storage.volume-missing",
  "storage.data-damaged",
  "software.backup-failed",
]);
/** People who have stood still this long press a grade more. */
const longSince: Duration = 4 * hour;

/** What is known of the fault while it is told. `sinceMidnight` is the caller's time of day in ms. */
export type FaultTold = {
  readonly peopleStopped: number | null;
  readonly symptomCodes: readonly string[];
  readonly since: string;
  readonly importance: string | null;
  readonly sinceMidnight: Duration;
};

/** How much a fault presses, from the people who stand still, the symptom and how long it has lasted; an operator may set it otherwise with a reason. */
export function derivedUrgency(fault: FaultTold): DerivedUrgency {
  const { urgency, because } = urgencyOf({ peopleStopped: fault.peopleStopped ?? 0, importance: fault.importance });
  const stopped = fault.peopleStopped ?? 0;
  const base = stopped > 0 ? { kind: because, count: stopped } : { kind: because };
  if (has(fault, danger)) return { urgency: "critical", because: [{ kind: "danger" }, ...(stopped > 0 ? [base] : [])] };
  if (onlyGuidance(fault)) return { urgency: "low", because: [{ kind: "guidance-only" }] };

  const lasted = howLongAgo(fault.since, fault.sinceMidnight) ?? 0;
  const long = stopped > 0 && lasted >= longSince;
  const risky = has(fault, dataAtRisk);
  const raised = atLeast(long ? oneMore(urgency) : urgency, risky ? "high" : "low");
  const grounds: UrgencyGround[] = [
    ...(risky ? [{ kind: "data-at-risk" as const }] : []),
    base,
    ...(long ? [{ kind: "long-since" as const, count: Math.floor(lasted / hour) }] : []),
  ];
  return { urgency: raised, because: risky ? grounds.filter(({ kind }) => kind !== "nobody-stopped") : grounds };
}

const has = (fault: FaultTold, codes: ReadonlySet<string>): boolean =>
  fault.symptomCodes.some((code) => codes.has(code));

/** Nothing is broken: somebody asks how something is done. */
const onlyGuidance = (fault: FaultTold): boolean =>
  fault.symptomCodes.length > 0 &&
  (fault.peopleStopped ?? 0) === 0 &&
  fault.symptomCodes.every((code) => code === "user.how-to");

const oneMore = (urgency: Urgency): Urgency => urgencies[urgencies.indexOf(urgency) + 1] ?? urgency;
const atLeast = (urgency: Urgency, least: Urgency): Urgency =>
  urgencies.indexOf(urgency) < urgencies.indexOf(least) ? least : urgency;
