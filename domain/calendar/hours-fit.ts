import { weekdays, type CalendarRules, type OpenInterval } from "./calendar-rules.ts";
import { dayName, dayNumber } from "./special-days.ts";
import { minutesOf, weekdayOf } from "./working-calendar.ts";

const wholeDay = 24 * 60;

/** What of the hours can't be: the zone, or the first day (of the week, or by date) whose intervals have no length, overlap, or reach into the next day's; null when all fits. A night, 22:00 to 06:00, fits. */
export function hoursUnfit(rules: CalendarRules): { zone: string } | { day: string } | null {
  if (!knownZone(rules.zone)) return { zone: rules.zone };
  const { weekly, overrides } = rules;
  const unfitWeekday = weekdays.find((weekday, place) => {
    const next = weekdays[(place + 1) % 7] ?? "mon";
    return !inOrder(weekly[weekday]) || reaches(weekly[weekday], weekly[next]);
  });
  const hoursOf = (date: string) => overrides[date] ?? weekly[weekdayOf(date)];
  const unfitDate = Object.keys(overrides).find((date) => {
    const [before, after] = [dayName(dayNumber(date) - 1), dayName(dayNumber(date) + 1)];
    const own = hoursOf(date);
    return !inOrder(own) || reaches(own, hoursOf(after)) || (!overrides[before] && reaches(hoursOf(before), own));
  });
  const day = unfitWeekday ?? unfitDate;
  return day ? { day } : null;
}

/** Each interval has a length, and begins when the one before it has ended; nothing follows one that ends on the next day. */
const inOrder = (intervals: readonly OpenInterval[]): boolean =>
  intervals.every((interval, index) => {
    const [start, end] = minutesOf(interval);
    const before = intervals[index - 1];
    return interval[0] !== interval[1] && start < end && (!before || start >= minutesOf(before)[1]);
  });

/** Whether a day's night lies over the next day's first hours. */
function reaches(day: readonly OpenInterval[], next: readonly OpenInterval[]): boolean {
  const [last, first] = [day.at(-1), next[0]];
  return last !== undefined && first !== undefined && minutesOf(last)[1] - wholeDay > minutesOf(first)[0];
}

function knownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
