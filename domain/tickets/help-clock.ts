import { minute, plus, type Instant } from "../kit/instant.ts";

/** Within what a supervisor acknowledges a call for help, and acts on it (issue 2 §8). */
export const helpBudgets = { acknowledge: 10 * minute, act: 60 * minute };

/** When a call for help must be acknowledged and acted on; when neither, who is told next. */
export const helpClock = (askedAt: Instant): { acknowledgeBy: Instant; actBy: Instant } => ({
  acknowledgeBy: plus(askedAt, helpBudgets.acknowledge),
  actBy: plus(askedAt, helpBudgets.act),
});
