import { z } from "zod";
import { hoursMs, type UrgencyRules } from "../charter/house-rules.ts";
import { hour, type Duration } from "../kit/instant.ts";
import { urgencies, type Urgency } from "../tickets/ticket.ts";
import { howLongAgo } from "./since.ts";

/** Why a fault presses as it does, the strongest ground first. */
export const UrgencyGround = z.object({
  kind: z.enum([
    "danger",
    "data-at-risk",
    "many-stopped",
    "some-stopped",
    "few-stopped",
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

/** What is known of the fault while it is told. `sinceMidnight` is the caller's time of day in ms. */
export type FaultTold = {
  readonly peopleStopped: number | null;
  readonly symptomCodes: readonly string[];
  readonly since: string;
  readonly importance: string | null;
  readonly sinceMidnight: Duration;
};

/** How much a fault presses by the company's rules, from the people who stand still, the symptom and how long it has lasted; an operator may set it otherwise with a reason. */
export function derivedUrgency(fault: FaultTold, rules: UrgencyRules): DerivedUrgency {
  const { urgency, because } = pressing(fault, rules);
  const stopped = fault.peopleStopped ?? 0;
  const base = stopped > 0 ? { kind: because, count: stopped } : { kind: because };
  if (has(fault, rules.danger))
    return { urgency: "critical", because: [{ kind: "danger" }, ...(stopped > 0 ? [base] : [])] };
  if (onlyGuidance(fault, rules)) return { urgency: "low", because: [{ kind: "guidance-only" }] };

  const lasted = howLongAgo(fault.since, fault.sinceMidnight) ?? 0;
  const long = stopped > 0 && rules.longSinceHours !== null && lasted >= hoursMs(rules.longSinceHours);
  const risky = has(fault, rules.dataAtRisk);
  const raised = atLeast(long ? oneMore(urgency) : urgency, risky ? "high" : "low");
  const grounds: UrgencyGround[] = [
    ...(risky ? [{ kind: "data-at-risk" as const }] : []),
    base,
    ...(long ? [{ kind: "long-since" as const, count: Math.floor(lasted / hour) }] : []),
  ];
  return { urgency: raised, because: risky ? grounds.filter(({ kind }) => kind !== "nobody-stopped") : grounds };
}

/** What the people who stand still and the customer's weight give by themselves. */
function pressing(fault: FaultTold, { manyStopped, someStopped, keyCustomer }: UrgencyRules) {
  const stopped = fault.peopleStopped ?? 0;
  const [many, some] = [manyStopped ?? Infinity, someStopped ?? Infinity];
  if (stopped >= many) return { urgency: "critical", because: "many-stopped" } as const;
  if (stopped >= some) return { urgency: "high", because: "some-stopped" } as const;
  if (keyCustomer && fault.importance === "key") return { urgency: "high", because: "important-customer" } as const;
  return { urgency: "normal", because: stopped > 0 ? "few-stopped" : "nobody-stopped" } as const;
}

const has = (fault: FaultTold, codes: readonly string[]): boolean =>
  fault.symptomCodes.some((code) => codes.includes(code));

/** Nothing is broken: somebody asks how something is done. */
const onlyGuidance = (fault: FaultTold, { guidance }: UrgencyRules): boolean =>
  fault.symptomCodes.length > 0 &&
  (fault.peopleStopped ?? 0) === 0 &&
  fault.symptomCodes.every((code) => guidance.includes(code));

const oneMore = (urgency: Urgency): Urgency => urgencies[urgencies.indexOf(urgency) + 1] ?? urgency;
const atLeast = (urgency: Urgency, least: Urgency): Urgency =>
  urgencies.indexOf(urgency) < urgencies.indexOf(least) ? least : urgency;
