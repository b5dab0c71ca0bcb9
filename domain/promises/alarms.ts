import { instantAt, msOf, type Instant } from "../kit/instant.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import { momentOfUse, runningStretches } from "./read-promise.ts";

/** Something that happens as time runs out: a warning at a share, the breach, or a rung of the ladder. */
export type AlarmStep =
  | { readonly key: string; readonly kind: "warning"; readonly share: number }
  | { readonly key: "breach"; readonly kind: "breach" }
  | { readonly key: string; readonly kind: "rung"; readonly rung: number };

/** An alarm that went off: when, and when someone did what its rung wanted. */
export type FiredAlarm = { readonly key: string; readonly firedAt: Instant; readonly answeredAt: Instant | null };

export type DueAlarm = { readonly step: AlarmStep; readonly at: Instant };

/** All alarms of these terms, in the order in which they go off at the same moment: the warning, the breach, then the rungs. */
export function alarmSteps(terms: PromiseTerms): AlarmStep[] {
  return [
    ...terms.warnings.map((share) => ({ key: `warning:${share}`, kind: "warning" as const, share })),
    { key: "breach" as const, kind: "breach" as const },
    ...terms.ladder.map((_, rung) => ({ key: `rung:${rung}`, kind: "rung" as const, rung })),
  ];
}

/** The alarm that goes off next and when; null when none will, as long as nothing changes. A promise that has ended has none; a rung nobody answered brings the next one early. */
export function nextAlarm(
  terms: PromiseTerms,
  events: readonly PromiseEvent[],
  fired: readonly FiredAlarm[],
): DueAlarm | null {
  if (events.some((event) => event.kind === "kept" || event.kind === "released")) return null;
  const stretches = runningStretches(terms.startedAt, events);
  const due = momentOfUse(terms, stretches, 1);
  let next: DueAlarm | null = null;
  for (const step of alarmSteps(terms)) {
    if (fired.some((alarm) => alarm.key === step.key)) continue;
    const at = momentOf(step);
    if (at !== null && (next === null || at < next.at)) next = { step, at };
  }
  return next;

  function momentOf(step: AlarmStep): Instant | null {
    if (step.kind === "warning") return momentOfUse(terms, stretches, step.share);
    // Broken is what is past its due moment, so the breach comes a millisecond after the last moment that keeps it.
    if (step.kind === "breach") return due && after(due, 1);
    const at = terms.ladder[step.rung]?.at ?? 1;
    const planned = typeof at === "number" ? plannedAt(at) : due && after(due, at.afterMs);
    return earlier(planned, climbedAt(step.rung));
  }

  function plannedAt(share: number): Instant | null {
    return share === 1 ? due && after(due, 1) : momentOfUse(terms, stretches, share);
  }

  /** When the rung below was told and nobody answered within its time. A pause stops the climbing: no clock runs. */
  function climbedAt(rung: number): Instant | null {
    const below = terms.ladder[rung - 1];
    const told = fired.find((alarm) => alarm.key === `rung:${rung - 1}`);
    const paused = stretches.at(-1)?.end !== null;
    if (!below?.climbsAfterMs || !below.wants || !told || told.answeredAt !== null || paused) return null;
    return after(told.firedAt, below.climbsAfterMs);
  }
}

const after = (at: Instant, ms: number): Instant => instantAt(msOf(at) + ms);

const earlier = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
