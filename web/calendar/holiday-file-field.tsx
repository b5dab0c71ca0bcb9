import { Button, FileButton } from "@mantine/core";
import { useState } from "react";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { withFiledDays, type HolidayFile } from "@kept/domain/calendar/holiday-file.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { messages } from "./messages.ts";
import classes from "./calendar.module.css";
import { chosenFile } from "../platform/client.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";

type Props = { rules: CalendarRules; put: (part: Partial<CalendarRules>) => void };

/** Days off and make-up days of one's own, read from an iCalendar or CSV file, by year; nothing holds until the form is saved. */
export function HolidayFileField({ rules, put }: Props) {
  const t = useMessages(messages);
  const [read, setRead] = useState<HolidayFile | null>(null);
  const reading = useDo(calendarApi.readHolidays, {
    onDone: (file) => {
      setRead(file);
      put(withFiledDays(rules, file.days));
    },
    onRefused: () => true,
  });
  const choose = (file: File | null) => {
    setRead(null);
    if (file) void chosenFile(file).then((sent) => reading.mutate({ file: sent }));
  };
  const years = yearsOf(rules);
  const without = (year: string) => ({
    closedDays: (rules.closedDays ?? []).filter((day) => !day.startsWith(year)),
    workingDays: (rules.workingDays ?? []).filter((day) => !day.startsWith(year)),
  });
  return (
    <fieldset>
      <legend>{t("ownDays")}</legend>
      {years.map(({ year, off, worked }) => (
        <div key={year} className={classes.overrideField}>
          <span>{year}</span>
          <span title={[...off, ...worked.map((day) => `${day} ${t("makeUp")}`)].join("\n")}>
            {t("ownDaysOf", { off: off.length, worked: worked.length })}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t("removeOverride", { day: year })}
            onClick={() => put(without(year))}
          >
            ✕
          </Button>
        </div>
      ))}
      <FileButton onChange={choose} accept=".ics,.csv,.txt,text/calendar,text/csv">
        {(props) => (
          <Button {...props} variant="default" loading={reading.isPending}>
            {t("fromFile")}
          </Button>
        )}
      </FileButton>
      <p className={classes.quiet} role="status">
        {read ? t("fileRead", counted(read)) : t("fromFileHint")}
        {read && read.unread > 0 && ` ${t("fileUnread", { n: read.unread })}`}
      </p>
      {reading.error && <ErrorNote says={reading.error.detail} />}
    </fieldset>
  );
}

const counted = ({ days }: HolidayFile) => ({
  off: days.filter(({ kind }) => kind === "holiday").length,
  worked: days.filter(({ kind }) => kind === "make-up").length,
  from: days[0]?.day ?? "",
  to: days.at(-1)?.day ?? "",
});

function yearsOf({ closedDays = [], workingDays = [] }: CalendarRules) {
  const years = [...new Set([...closedDays, ...workingDays].map((day) => day.slice(0, 4)))].sort();
  const of = (days: readonly string[], year: string) => days.filter((day) => day.startsWith(year));
  return years.map((year) => ({ year, off: of(closedDays, year), worked: of(workingDays, year) }));
}
