import { weekdays, type CalendarRules, type OpenInterval } from "./calendar-rules.ts";

/** What of the hours can't be: the zone, or the first day (of the week, or by date) whose intervals end before they begin or overlap; null when all fits. */
export function hoursUnfit(rules: CalendarRules): { zone: string } | { day: string } | null {
  if (!knownZone(rules.zone)) return { zone: rules.zone };
  const day =
    weekdays.find((weekday) => !inOrder(rules.weekly[weekday])) ??
    Object.keys(rules.overrides).find((date) => !inOrder(rules.overrides[date] ?? []));
  return day ? { day } : null;
}

/** Each interval has a length, and begins when the one before it has ended; "09:00" sorts as text. */
const inOrder = (intervals: readonly OpenInterval[]): boolean =>
  intervals.every(([from, to], index) => from < to && from >= (intervals[index - 1]?.[1] ?? "00:00"));

function knownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
