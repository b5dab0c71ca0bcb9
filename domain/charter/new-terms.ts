import { msOf, type Instant } from "../kit/instant.ts";
import type { Clause, ClauseTerms } from "./clause.ts";
import type { charterReasons } from "./reasons.ts";
import type { RungMoment } from "./rung.ts";

/** Why these terms can't become a version of the clause from that moment on, or null when they can. */
export function unfit(
  clause: Clause,
  terms: ClauseTerms,
  holdsFrom: Instant,
  now: Instant,
): keyof typeof charterReasons | null {
  if (msOf(holdsFrom) < msOf(now)) return "clause-begins-in-past";
  if (clause.figure?.kind !== terms.figure?.kind) return "clause-figure-unfit";
  if (terms.help && clause.id !== "3.6.4") return "clause-figure-unfit";
  if (!clause.measured && (terms.warnings.length > 0 || terms.ladder.length > 0)) return "clause-not-measured";
  if (!inOrder(terms.ladder.map(({ at }) => at))) return "clause-ladder-unordered";
  if (same(termsOf(clause), termsOf(terms))) return "clause-unchanged";
  return null;
}

/** What of a clause can be changed, in one order, so that two can be compared. */
export const termsOf = ({
  texts,
  figure,
  calendarId,
  warnings,
  ladder,
  pauseReasons,
  owner,
  help,
}: ClauseTerms): ClauseTerms => ({
  texts,
  figure,
  calendarId,
  warnings,
  ladder,
  pauseReasons,
  owner,
  ...(help && { help }),
});

const inOrder = (moments: readonly RungMoment[]): boolean =>
  moments.map(place).every((at, index, all) => index === 0 || at >= (all[index - 1] ?? 0));

/** Shares lie between 0 and 1; everything after the breach lies beyond. */
const place = (at: RungMoment): number => (typeof at === "number" ? at : 1 + at.afterMs);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
