import type { Day, Instant } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { daysFrom, dutyOn, type DayDuty } from "@kept/domain/staff/day-duty.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import type { Absence } from "@kept/domain/staff/roster.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";
import { inZone } from "./in-zone.ts";

/** What someone does on a day, and whether they are away for part of it. */
export type Cell = { readonly duty: readonly DayDuty[]; readonly absences: readonly Absence[] };

/** A stretch of the roster: its people, what each does on each day, its first and last moment. */
export type Roster = {
  readonly people: readonly Person[];
  /** There are more people than are shown. */
  readonly more: boolean;
  readonly cellOf: (staffId: string, day: Day) => Cell;
  readonly from: Instant;
  readonly until: Instant;
};

/** The roster of a department (or of all) over these days; undefined while it is fetched. Days are those of the reader's zone. */
export function useRoster(days: readonly Day[], department: string | undefined): Roster | undefined {
  const zone = useMe()?.zone ?? "Asia/Shanghai";
  const [first = "", last = first] = [days[0], days.at(-1)];
  const startOf = (day: Day) => inZone(`${day}T00:00`, zone);
  const endOf = (day: Day) => startOf(daysFrom(day, 2)[1] ?? day);
  const [from, until] = [startOf(first), endOf(last)];
  const people = useAsk(staffApi.people, { limit: 200, ...(department ? { department } : {}) });
  const shifts = useAsk(staffApi.shifts, {});
  const overrides = useAsk(staffApi.overrides, { from: first, until: last });
  const absences = useAsk(staffApi.absences, { from, until });
  if (!people.data || !shifts.data || !overrides.data || !absences.data) return undefined;
  const facts = { shifts: shifts.data.rows, overrides: overrides.data.rows };
  const away = absences.data.rows;
  return {
    people: people.data.rows,
    more: people.data.next !== null,
    from,
    until,
    cellOf: (staffId, day) => ({
      duty: dutyOn(staffId, day, facts),
      absences: away.filter(
        (one) => one.staffId === staffId && one.from < endOf(day) && (one.until === null || one.until > startOf(day)),
      ),
    }),
  };
}
