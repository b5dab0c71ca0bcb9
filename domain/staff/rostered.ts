import type { Role } from "../kit/actor.ts";
import type { Day, Instant } from "../kit/instant.ts";
import type { DutyOverride, Shift, Stretch } from "./roster.ts";

/** What is needed of a weekly shift to tell who is on duty. */
export type WeeklyShift = Pick<Shift, "staffId" | "role" | "weekdays" | "begins" | "ends" | "zone">;
/** What is needed of a day that differs from the week. */
export type DifferentDay = Pick<DutyOverride, "staffId" | "role" | "day" | "zone" | "stretches">;
export type Duty = { readonly shifts: readonly WeeklyShift[]; readonly overrides: readonly DifferentDay[] };

/** Whether the roster has someone on duty at a moment, in one role or in any. Clocks are those on the wall of the shift's zone. */
export function isRostered(staffId: string, role: Role | "any", duty: Duty, at: Instant): boolean {
  const mine = (row: { staffId: string; role: Role }) =>
    row.staffId === staffId && (role === "any" || row.role === role);
  const overrides = duty.overrides.filter(mine);
  return (
    overrides.some((override) =>
      override.stretches.some((stretch) => covers(stretch, isDay(override.day), wallOf(at, override.zone))),
    ) ||
    duty.shifts.filter(mine).some((shift) => {
      const differs = (day: Day) => overrides.some((override) => override.day === day && override.role === shift.role);
      return covers(shift, (day, weekday) => shift.weekdays.includes(weekday) && !differs(day), wallOf(at, shift.zone));
    })
  );
}

type Wall = { time: string; today: [Day, number]; yesterday: [Day, number] };

const isDay = (wanted: Day) => (day: Day) => day === wanted;

/** Whether a stretch that begins on the days asked for holds at this wall-clock moment. */
function covers(stretch: Stretch, beginsOn: (day: Day, weekday: number) => boolean, wall: Wall): boolean {
  if (stretch.begins < stretch.ends)
    return stretch.begins <= wall.time && wall.time < stretch.ends && beginsOn(...wall.today);
  if (stretch.begins <= wall.time && beginsOn(...wall.today)) return true;
  return wall.time < stretch.ends && beginsOn(...wall.yesterday);
}

function wallOf(at: Instant, zone: string): Wall {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  const today = wall.toPlainDate();
  const yesterday = today.subtract({ days: 1 });
  return {
    time: wall.toPlainTime().toString({ smallestUnit: "minute" }),
    today: [today.toString(), today.dayOfWeek],
    yesterday: [yesterday.toString(), yesterday.dayOfWeek],
  };
}
