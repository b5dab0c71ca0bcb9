import { z } from "zod";
import { hour, minute, type Duration } from "../kit/instant.ts";

/** Who can be told at a rung: the debtor, who assigned, a role on duty, or the customer's named owner (1.2). */
export const audiences = [
  "debtor",
  "assigner",
  "department-manager",
  "supervisor",
  "sales-owner",
  "service-owner",
  "administrator",
  "operator",
] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/** What whoever is told must do. */
export const wants = ["acknowledge", "decide", "assign", "act"] as const;
export const Wants = z.enum(wants);
export type Wants = z.infer<typeof Wants>;

/** When a rung is reached: at a share of the budget (1 is the due moment), or so long after the breach. */
export const RungMoment = z.union([z.number().positive().max(1), z.object({ afterMs: z.number().int().positive() })]);
export type RungMoment = z.infer<typeof RungMoment>;

/** One rung of an escalation ladder: when, whom it tells, what they must do, and after how long without it the next rung is told. */
export const Rung = z.object({
  at: RungMoment,
  tells: z.array(Audience).min(1),
  wants: Wants.nullable(),
  climbsAfterMs: z.number().int().positive().nullable(),
});
export type Rung = z.infer<typeof Rung>;

const rung = (at: RungMoment, tells: Audience[], wanted: Wants | null, climbsAfterMs: Duration | null): Rung => ({
  at,
  tells,
  wants: wanted,
  climbsAfterMs,
});
const late = (afterMs: Duration) => ({ afterMs });

/** The ladders the clauses begin with; a company changes them as data. Each ends at the top of the house. */
export const ladders = {
  ringing: [
    rung(1, ["operator"], "act", minute),
    rung(late(minute), ["department-manager", "supervisor"], "act", 10 * minute),
    rung(late(15 * minute), ["administrator"], "acknowledge", null),
  ],
  mailbox: [
    rung(0.8, ["operator"], "act", 2 * minute),
    rung(1, ["administrator", "supervisor"], "act", 30 * minute),
    rung(late(hour), ["administrator"], "acknowledge", null),
  ],
  answer: [
    rung(0.5, ["debtor", "operator"], "act", 2 * minute),
    rung(0.8, ["operator", "department-manager"], "act", 2 * minute),
    rung(1, ["supervisor"], "act", 30 * minute),
    rung(late(hour), ["administrator"], "acknowledge", null),
  ],
  contact: [
    rung(0.5, ["debtor", "assigner"], "act", minute),
    rung(0.8, ["department-manager", "operator"], "assign", minute),
    rung(1, ["supervisor"], "act", 15 * minute),
    rung(late(30 * minute), ["service-owner", "administrator"], "acknowledge", null),
  ],
  phone: [
    rung(0.5, ["debtor"], "acknowledge", 30 * minute),
    rung(0.8, ["debtor", "department-manager"], "decide", 30 * minute),
    rung(1, ["debtor", "supervisor"], "decide", 30 * minute),
    rung(late(hour), ["administrator", "service-owner"], "acknowledge", null),
  ],
  solution: [
    rung(0.5, ["debtor"], "acknowledge", 2 * hour),
    rung(0.8, ["department-manager"], "decide", hour),
    rung(1, ["supervisor", "service-owner"], "act", hour),
    rung(1, ["sales-owner"], null, null),
    rung(late(4 * hour), ["administrator"], "act", null),
  ],
  callBack: [
    rung(0.5, ["operator"], "act", 2 * hour),
    rung(1, ["department-manager", "service-owner"], "act", 4 * hour),
    rung(late(24 * hour), ["supervisor", "administrator"], "acknowledge", null),
  ],
  plan: [
    rung(0.8, ["debtor", "service-owner"], "act", 48 * hour),
    rung(1, ["department-manager"], "act", 48 * hour),
    rung(late(72 * hour), ["supervisor"], "act", 96 * hour),
    rung(late(168 * hour), ["administrator"], "acknowledge", null),
  ],
} as const satisfies Readonly<Record<string, readonly Rung[]>>;
