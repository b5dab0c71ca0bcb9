import type { Duration, Instant } from "../kit/instant.ts";
import type { WorkingCalendar } from "../calendar/calendar-rules.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import { readPromise } from "./read-promise.ts";

/** A promise with its history, as far as a verdict needs it. */
export type Past = { readonly id: string; readonly terms: PromiseTerms; readonly events: readonly PromiseEvent[] };

/** Other terms to read promises by; what is left out stays as each was made. */
export type OtherTerms = { readonly budgetMs?: Duration | null; readonly calendar: WorkingCalendar | null };

/** What a change of a clause would have made of promises already made: how many broke as they were, how many would have, and which are different. */
export type WhatIf = { read: number; broken: number; wouldBreak: number; brokenThen: string[]; keptThen: string[] };

/** Reads past promises by other terms; what was promised by date, and what was released, stays as it was. */
export function whatIf(promises: readonly Past[], other: OtherTerms, now: Instant): WhatIf {
  const found: WhatIf = { read: promises.length, broken: 0, wouldBreak: 0, brokenThen: [], keptThen: [] };
  for (const { id, terms, events } of promises) {
    const before = readPromise(terms, events, now).verdict === "broken";
    const after = terms.fixedDueAt === null ? brokenBy({ ...terms, ...other }, events, now) : before;
    if (before) found.broken++;
    if (after) found.wouldBreak++;
    if (after && !before) found.brokenThen.push(id);
    if (before && !after) found.keptThen.push(id);
  }
  return found;
}

/** An open promise that would be due at another moment; null where it would never be. */
export type Moved = { readonly id: string; readonly dueAt: Instant | null; readonly wouldBeDueAt: Instant | null };

/** Which open promises would be due at another moment by other terms; what was promised by date moves by nothing. */
export const movedBy = (promises: readonly Past[], other: OtherTerms, now: Instant): Moved[] =>
  promises.flatMap(({ id, terms, events }) => {
    if (terms.fixedDueAt !== null) return [];
    const { dueAt } = readPromise(terms, events, now);
    const { dueAt: wouldBeDueAt } = readPromise({ ...terms, ...other }, events, now);
    return dueAt === wouldBeDueAt ? [] : [{ id, dueAt, wouldBeDueAt }];
  });

const brokenBy = (terms: PromiseTerms, events: readonly PromiseEvent[], now: Instant): boolean =>
  readPromise(terms, events, now).verdict === "broken";
