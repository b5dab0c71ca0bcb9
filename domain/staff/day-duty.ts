import type { Role } from "../kit/actor.ts";
import type { Day } from "../kit/instant.ts";
import type { DutyOverride, Shift, Stretch } from "./roster.ts";

/** What someone does on one day in one role: the week, or what was said for that day instead. */
export type DayDuty = {
  readonly role: Role;
  readonly stretches: readonly Stretch[];
  /** What replaces the week; null where the week holds. */
  readonly instead: DutyOverride | null;
};

/** The duty that begins on a day, role by role, by its beginning; a day off said for that day has no stretches. */
export function dutyOn(
  staffId: string,
  day: Day,
  { shifts, overrides }: { readonly shifts: readonly Shift[]; readonly overrides: readonly DutyOverride[] },
): DayDuty[] {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  const instead = overrides.filter((one) => one.staffId === staffId && one.day === day);
  const weekly = shifts.filter((one) => one.staffId === staffId && one.weekdays.includes(weekday));
  const roles = [...new Set([...weekly, ...instead].map(({ role }) => role))];
  return roles
    .map((role): DayDuty => {
      const said = instead.find((override) => override.role === role) ?? null;
      const stretches = said ? said.stretches : weekly.filter((one) => one.role === role);
      return { role, stretches: stretches.map(timesOf).sort(earlierFirst), instead: said };
    })
    .sort((a, b) => earlierFirst(a.stretches[0] ?? last, b.stretches[0] ?? last));
}

/** The days from one on, as many as asked. */
export const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => Temporal.PlainDate.from(first).add({ days: n }).toString());

/** The Monday of the week a day lies in. */
export function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

const timesOf = ({ begins, ends }: Stretch): Stretch => ({ begins, ends });
const earlierFirst = (a: Stretch, b: Stretch): number => a.begins.localeCompare(b.begins);
const last: Stretch = { begins: "24:00", ends: "24:00" };
