import type { KeyboardEvent } from "react";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages as staffMessages } from "./messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { messages } from "./roster-messages.ts";
import type { Cell } from "./use-roster.ts";
import classes from "./roster.module.css";

type Props = {
  cell: Cell;
  /** Whose day it is, for those who hear it. */
  says: string;
  small: boolean;
  today: boolean;
  weekend: boolean;
  chosen: boolean;
  place: string;
  reachable: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  open: (() => void) | null;
};

/** One day of one person: times in a week, a sign in a month; hatched while they are absent. */
export function RosterCell({ cell, says, small, today, weekend, chosen, place, reachable, open, ...on }: Props) {
  const t = useMessages(messages);
  const words = useWordsOf(cell);
  const said = words.length > 0 ? words.join("; ") : t("nothing");
  return (
    <td
      data-today={today || undefined}
      data-weekend={weekend || undefined}
      data-absent={cell.absences.length > 0 || undefined}
    >
      <button
        type="button"
        className={classes.cell}
        data-place={place}
        tabIndex={reachable ? 0 : -1}
        aria-label={`${says}: ${said}`}
        title={said}
        aria-pressed={open ? chosen : undefined}
        onClick={open ?? undefined}
        {...on}
      >
        {small ? signOf(cell) : <Times cell={cell} />}
      </button>
    </td>
  );
}

function Times({ cell }: { cell: Cell }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const staff = useMessages(staffMessages);
  const several = cell.duty.length > 1;
  return (
    <>
      {cell.absences.map(({ id, reason }) => (
        <span key={id} className={classes.away}>
          {staff(reason)}
        </span>
      ))}
      {cell.duty.map(({ role, stretches, instead }) => (
        <span key={role} data-differs={instead ? true : undefined} className={classes.times}>
          {stretches.length === 0 ? t("off") : stretches.map(({ begins, ends }) => `${begins}–${ends}`).join(" ")}
          {several && <small> {roleNames[role][language]}</small>}
        </span>
      ))}
    </>
  );
}

/** ● by day, ☾ into the next day, ○ off where the week is different, – nothing. */
function signOf({ duty, absences }: Cell): string {
  if (absences.length > 0) return "×";
  const stretches = duty.flatMap((one) => one.stretches);
  if (stretches.length === 0) return duty.length > 0 ? "○" : "";
  return stretches.some(({ begins, ends }) => ends <= begins) ? "☾" : "●";
}

function useWordsOf({ duty, absences }: Cell): string[] {
  const t = useMessages(messages);
  const staff = useMessages(staffMessages);
  const language = useLanguage();
  return [
    ...absences.map(({ reason, deputyName }) => [t("absent"), staff(reason), deputyName].filter(Boolean).join(" · ")),
    ...duty.map(({ role, stretches, instead }) =>
      [
        roleNames[role][language],
        stretches.length === 0
          ? t("off")
          : stretches
              .map(({ begins, ends }) => `${begins}–${ends}${ends <= begins ? ` (${t("night")})` : ""}`)
              .join(", "),
        instead && t("differs"),
      ]
        .filter(Boolean)
        .join(" · "),
    ),
  ];
}
