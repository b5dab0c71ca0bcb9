import { instantAt, msOf, type Instant } from "../kit/instant.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { openFrom } from "./working-time.ts";

/** More than this cannot be told apart on a line. */
const shown = 120;

/** The closed stretches between two moments, in order, the first hundred and twenty; none round the clock (null). */
export function closedBetween(
  rules: CalendarRules | null,
  from: Instant,
  to: Instant,
): { from: Instant; until: Instant }[] {
  const found: { from: Instant; until: Instant }[] = [];
  const end = msOf(to);
  let at = msOf(from);
  const close = (until: number) => {
    if (until > at && found.length < shown) found.push({ from: instantAt(at), until: instantAt(until) });
  };
  for (const span of openFrom(rules, at)) {
    if (span.start >= end || found.length === shown) break;
    close(span.start);
    at = span.end;
  }
  if (at < end) close(end);
  return found;
}
