import { between, type Duration, type Instant } from "../kit/instant.ts";
import type { CallStep } from "./draft.ts";

/** A step that began or ended, as it was recorded (3.3b). */
export type StepMark = { readonly kind: "step-begun" | "step-ended"; readonly step: CallStep; readonly at: Instant };

/** When a step first began and last ended, and how long the operator was at it in all, in ms. */
export type StepTime = { step: CallStep; begunAt: Instant; endedAt: Instant | null; spentMs: Duration };

/** The times of each step from what was recorded; a step that was gone back to counts all its stays, one still open until `now`. */
export function stepTimes(marks: readonly StepMark[], now: Instant): StepTime[] {
  const times = new Map<CallStep, StepTime>();
  const open = new Map<CallStep, Instant>();
  for (const { kind, step, at } of marks) {
    const begun = open.get(step);
    if (kind === "step-begun") {
      if (begun === undefined) open.set(step, at);
      const known = times.get(step);
      times.set(step, { step, begunAt: known?.begunAt ?? at, endedAt: null, spentMs: known?.spentMs ?? 0 });
    } else if (begun !== undefined) {
      open.delete(step);
      const known = times.get(step) ?? { step, begunAt: begun, endedAt: null, spentMs: 0 };
      times.set(step, { ...known, endedAt: at, spentMs: known.spentMs + between(begun, at) });
    }
  }
  return [...times.values()].map((time) => {
    const begun = open.get(time.step);
    return begun === undefined ? time : { ...time, spentMs: time.spentMs + Math.max(0, between(begun, now)) };
  });
}
