import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Link } from "@tanstack/react-router";
import type { Day } from "@kept/domain/kit/instant.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { RosterCell } from "./roster-cell.tsx";
import { messages } from "./roster-messages.ts";
import { useDayActs } from "./use-day-acts.ts";
import type { Roster } from "./use-roster.ts";
import { weekdayName } from "./weekday-name.ts";
import classes from "./roster.module.css";

type Place = { staffId: string; day: Day };
type Props = {
  roster: Roster;
  days: readonly Day[];
  today: Day;
  /** A month: signs instead of times. */
  small: boolean;
  chosen: Place | null;
  /** Opens a day beside the grid; null when one may only look. */
  choose: ((place: Place) => void) | null;
};

/** People down, days across; the arrows move, Enter opens a day, o and w change it on the spot. */
export function RosterGrid({ roster, days, today, small, chosen, choose }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setPlace] = useState<[number, number]>([0, Math.max(0, days.indexOf(today))]);
  const at: [number, number] = [Math.min(row, roster.people.length - 1), Math.min(column, days.length - 1)];
  const acts = useDayActs();
  useFocusBack(chosen, () => table.current?.querySelector<HTMLElement>(`[data-place="${at.join(" ")}"]`)?.focus());
  const press = (person: Person, day: Day) => (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const [down, across] = step(at, [roster.people.length - 1, days.length - 1]);
      setPlace([down, across]);
      table.current?.querySelector<HTMLElement>(`[data-place="${down} ${across}"]`)?.focus();
    }
    const act = choose && acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(person, day, roster.cellOf(person.id, day));
  };
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.grid} data-small={small || undefined} role="grid" aria-label={t("title")}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-today={day === today || undefined}
                data-weekend={isWeekend(day) || undefined}
              >
                <span>{weekdayName(Temporal.PlainDate.from(day).dayOfWeek, language, small ? "narrow" : "short")}</span>
                <strong>{Number(day.slice(8))}</strong>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roster.people.map((person, down) => (
            <tr key={person.id}>
              <th scope="row">
                <Link to={"/people/$id" as string} params={{ id: person.id } as never} tabIndex={-1}>
                  {person.name}
                </Link>
              </th>
              {days.map((day, across) => (
                <RosterCell
                  key={day}
                  cell={roster.cellOf(person.id, day)}
                  says={`${person.name} ${day}`}
                  small={small}
                  today={day === today}
                  weekend={isWeekend(day)}
                  chosen={chosen?.staffId === person.id && chosen.day === day}
                  place={`${down} ${across}`}
                  reachable={down === at[0] && across === at[1]}
                  onFocus={() => setPlace([down, across])}
                  onKeyDown={press(person, day)}
                  open={choose && (() => choose({ staffId: person.id, day }))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Leads the keyboard back to the day that was open, once its panel has closed. */
function useFocusBack(chosen: Place | null, back: () => void): void {
  const before = useRef(chosen);
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    if (before.current && !chosen) latest.current();
    before.current = chosen;
  }, [chosen]);
}

const isWeekend = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5;

type Step = (at: [number, number], last: [number, number]) => [number, number];
const steps: Readonly<Record<string, Step>> = {
  ArrowRight: ([row, column], [, last]) => [row, Math.min(last, column + 1)],
  ArrowLeft: ([row, column]) => [row, Math.max(0, column - 1)],
  ArrowDown: ([row, column], [last]) => [Math.min(last, row + 1), column],
  ArrowUp: ([row, column]) => [Math.max(0, row - 1), column],
  Home: ([row]) => [row, 0],
  End: ([row], [, last]) => [row, last],
};
