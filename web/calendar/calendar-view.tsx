import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { calendarApi, type CalendarVersion } from "@kept/domain/calendar/api.ts";
import { weekdays } from "@kept/domain/calendar/calendar-rules.ts";
import { hoursInText } from "@kept/domain/calendar/hours-text.ts";
import { unknownYear } from "@kept/domain/calendar/unknown-year.ts";
import { msOf } from "@kept/domain/kit/instant.ts";
import { messages } from "./messages.ts";
import classes from "./calendar.module.css";
import { weekdayNames, YearView } from "./year-view.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";

type Props = {
  calendar: CalendarVersion;
  year: number | undefined;
  /** Left out for whoever may not. */
  change: (() => void) | undefined;
};

/** A calendar as it holds now: its week, its particular days, a year of it, and its versions. */
export function CalendarView({ calendar, year: asked, change }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const navigate = useNavigate();
  const now = useNow();
  const { rules, calendarId } = calendar;
  const year = asked ?? Number(now.slice(0, 4));
  const ahead = unknownYear(rules, now);
  const look = useAsk(calendarApi.year, { id: calendarId, year });
  const go = (to: number) =>
    void navigate({ to: "/calendars", search: { calendar: calendarId, year: to }, replace: true });
  return (
    <>
      <Group justify="space-between">
        <h2>{calendar.name[language]}</h2>
        {change && (
          <Button variant="default" size="xs" onClick={change}>
            {t("change")}
          </Button>
        )}
      </Group>
      <p className={classes.quiet}>
        {rules.zone} · {t("holidays")} · {t(rules.holidays)}
      </p>
      <dl className={classes.week}>
        {weekdays.map((weekday, index) => (
          <Line
            key={weekday}
            name={weekdayNames(language, "short")[index] ?? weekday}
            says={hoursInText(rules.weekly[weekday]) || t("closed")}
          />
        ))}
      </dl>
      <Group>
        <h3>{t("year", { year })}</h3>
        <Button variant="subtle" size="compact-sm" aria-label={t("before")} onClick={() => go(year - 1)}>
          ‹
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={t("next")} onClick={() => go(year + 1)}>
          ›
        </Button>
      </Group>
      {ahead && ahead.year !== year && <p className={classes.warning}>{t("unknownHolidays", { year: ahead.year })}</p>}
      {look.data && <YearView year={look.data} />}
      <Versions calendar={calendar} />
    </>
  );
}

function Line({ name, says }: { name: string; says: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </>
  );
}

function Versions({ calendar }: { calendar: CalendarVersion }) {
  const t = useMessages(messages);
  const times = useTimes();
  const story = useAsk(calendarApi.read, { id: calendar.calendarId });
  if (!story.data) return null;
  return (
    <>
      <h3>{t("versions")}</h3>
      <ul className={classes.quiet}>
        {story.data.versions.map(({ version, holdsFrom, why, madeByName }) => (
          <li key={version}>
            {t("version", { n: version })} ·{" "}
            {msOf(holdsFrom) === 0
              ? t("always")
              : t("since", { date: `${times.date(holdsFrom)} ${times.clock(holdsFrom)}` })}
            {version === calendar.version && ` · ${t("inForce")}`}
            {why && ` · ${why} (${madeByName})`}
          </li>
        ))}
      </ul>
    </>
  );
}
