import { addWorkingTime } from "../calendar/working-time.ts";
import type { Instant } from "../kit/instant.ts";
import { inForce, isEnd, type PromiseEvent, type PromiseTerms } from "./promise.ts";
import { momentAlong, momentOfUse, runningStretches, type Stretch } from "./read-promise.ts";

/** Something that happens as time runs out: a warning at a share, the breach, or a rung of the ladder. */
export type AlarmStep =
  | { readonly key: string; readonly kind: "warning"; readonly share: number }
  | { readonly key: "breach"; readonly kind: "breach" }
  | { readonly key: string; readonly kind: "rung"; readonly rung: number };

/** An alarm that went off: when, and when someone did what its rung wanted. */
export type FiredAlarm = { readonly key: string; readonly firedAt: Instant; readonly answeredAt: Instant | null };

/** What goes off next and when; `climbed`: before its own time, because nobody answered the rung below. */
export type DueAlarm = { readonly step: AlarmStep; readonly at: Instant; readonly climbed: boolean };

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
  history: readonly PromiseEvent[],
  fired: readonly FiredAlarm[],
): DueAlarm | null {
  const events = inForce(history);
  if (events.some(isEnd)) return null;
  const stretches = runningStretches(terms.startedAt, events);
  const due = momentOfUse(terms, stretches, 1);
  let next: DueAlarm | null = null;
  for (const step of alarmSteps(terms)) {
    if (fired.some((alarm) => alarm.key === step.key)) continue;
    const planned = plannedAt(step);
    const climb = step.kind === "rung" ? climbedAt(step.rung) : null;
    const climbed = climb !== null && (planned === null || climb < planned);
    const at = climbed ? climb : planned;
    if (at !== null && (next === null || at < next.at)) next = { step, at, climbed };
  }
  return next;

  function plannedAt(step: AlarmStep): Instant | null {
    if (step.kind === "warning") return shareUsed(step.share);
    if (step.kind === "breach") return due;
    const at = terms.ladder[step.rung]?.at ?? 1;
    return typeof at === "number" ? shareUsed(at) : due && addWorkingTime(terms.calendar, due, at.afterMs);
  }

  /** Of no time at all no share is used before it is up. */
  function shareUsed(share: number): Instant | null {
    return share === 1 ? due : due !== null && due <= terms.startedAt ? null : momentOfUse(terms, stretches, share);
  }

  /** When the rung below that wanted something was told and nobody answered within its time. A pause stops the climbing: no clock runs. */
  function climbedAt(rung: number): Instant | null {
    const onlyToKnow = terms.ladder[rung]?.wants === null;
    if (onlyToKnow && terms.ladder.slice(rung).some(({ wants }) => wants !== null)) return null;
    const below = terms.ladder.slice(0, rung).findLastIndex(({ wants }) => wants !== null);
    const patience = terms.ladder[below]?.climbsAfterMs;
    const told = fired.find((alarm) => alarm.key === `rung:${below}`);
    if (!patience || !told || told.answeredAt !== null) return null;
    return momentAlong(terms.calendar, since(stretches, told.firedAt), patience);
  }
}

/** The stretches from a moment on. */
const since = (stretches: readonly Stretch[], from: Instant): Stretch[] =>
  stretches.flatMap(({ start, end }) =>
    end !== null && end <= from ? [] : [{ start: start > from ? start : from, end }],
  );
