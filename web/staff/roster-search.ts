import type { Day } from "@kept/domain/kit/instant.ts";
import { daysFrom, mondayOf } from "@kept/domain/staff/day-duty.ts";

/** What part of the roster is shown; it stands in the address. */
export type RosterSearch = { view?: "month"; from?: Day; department?: string };

/** The roster asked for, whatever the address says. */
export function rosterAsked(search: Record<string, unknown>): RosterSearch {
  const { view, from, department } = search;
  return {
    ...(view === "month" ? { view } : {}),
    ...(typeof from === "string" && /^\d{4}-\d\d-\d\d$/.test(from) && !Number.isNaN(Date.parse(from)) ? { from } : {}),
    ...(typeof department === "string" && department ? { department } : {}),
  };
}

/** The days shown: a week from Monday, or a month from its first. */
export function daysShown({ view, from }: RosterSearch, today: Day): Day[] {
  const day = from ?? today;
  if (view !== "month") return daysFrom(mondayOf(day), 7);
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  return daysFrom(first.toString(), first.daysInMonth);
}

/** The day the period before or after begins with. */
export function periodBeside({ view, from }: RosterSearch, today: Day, by: 1 | -1): Day {
  const day = Temporal.PlainDate.from(from ?? today);
  return (view === "month" ? day.with({ day: 1 }).add({ months: by }) : day.add({ weeks: by })).toString();
}
