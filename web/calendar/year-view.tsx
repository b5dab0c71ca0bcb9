import type { CalendarDay, CalendarYear } from "@kept/domain/calendar/api.ts";
import { hoursInText } from "@kept/domain/calendar/hours-text.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import { messages } from "./messages.ts";
import classes from "./calendar.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** A year of a calendar, month by month; a day off is pale, a holiday struck through, a make-up day underlined. */
export function YearView({ year }: { year: CalendarYear }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const months = Array.from({ length: 12 }, (_, month) =>
    year.days.filter(({ day }) => Number(day.slice(5, 7)) === month + 1),
  );
  return (
    <>
      {!year.holidaysKnown && <p className={classes.warning}>{t("unknownHolidays", { year: year.year })}</p>}
      <p className={`${classes.legend} ${classes.quiet}`} aria-hidden>
        <span style={{ color: "var(--mantine-color-text)" }}>15 {t("weeklyDay")}</span>
        <span>15 {t("closedDay")}</span>
        <s>15 {t("holiday")}</s>
        <u>15 {t("makeUp")}</u>
        <span style={{ outline: "1px dashed currentColor" }}>15 {t("override")}</span>
      </p>
      <div className={classes.months}>
        {months.map((days, month) => (
          <Month key={month} days={days} language={language} />
        ))}
      </div>
    </>
  );
}

/** A Monday, from which the names of the weekdays are counted. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** The names of the weekdays, Monday first. */
export const weekdayNames = (language: Language, width: "narrow" | "short"): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(monday + index * dayMs),
  );

function Month({ days, language }: { days: readonly CalendarDay[]; language: Language }) {
  const first = days[0];
  if (!first) return null;
  const lead = (new Date(first.day).getUTCDay() + 6) % 7;
  const cells: (CalendarDay | null)[] = [...Array.from({ length: lead }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const title = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(new Date(first.day));
  return (
    <table className={classes.month}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {weekdayNames(language, "narrow").map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) =>
              day ? <Day key={day.day} day={day} language={language} /> : <td key={place}>{"\u00a0"}</td>,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, language }: { day: CalendarDay; language: Language }) {
  const t = useMessages(messages);
  const open = day.open.length > 0;
  const special = { holiday: t("holiday"), "make-up": t("makeUp"), override: t("override") };
  const kind = day.kind in special ? (day.kind as keyof typeof special) : null;
  const says = [
    day.day,
    kind && special[kind],
    day.name?.[language],
    open ? hoursInText(day.open) : t("closed"),
  ].filter(Boolean);
  return (
    <td data-kind={kind ?? (open ? "open" : "closed")} title={says.join(" · ")} aria-label={says.join(", ")}>
      {Number(day.day.slice(8))}
    </td>
  );
}
