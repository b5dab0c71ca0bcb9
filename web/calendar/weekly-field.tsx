import { weekdays, type CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import classes from "./calendar.module.css";
import { HoursField } from "./hours-field.tsx";
import { messages } from "./messages.ts";
import { weekdayNames } from "./year-view.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Weekly = CalendarRules["weekly"];
type Props = {
  weekly: Weekly;
  onChange: (weekly: Weekly) => void;
  /** Says whether what was typed for a day can be read. */
  readable: (day: string, can: boolean) => void;
};

/** The hours of each day of the week, a field a day. */
export function WeeklyField({ weekly, onChange, readable }: Props) {
  const t = useMessages(messages);
  const names = weekdayNames(useLanguage(), "short");
  return (
    <fieldset>
      <legend>{t("weekly")}</legend>
      <p className={classes.quiet}>{t("weeklyHint")}</p>
      {weekdays.map((weekday, index) => (
        <div key={weekday} className={classes.dayField}>
          <span>{names[index]}</span>
          <HoursField
            label={names[index] ?? weekday}
            hours={weekly[weekday]}
            onChange={(hours) => {
              readable(weekday, hours !== null);
              if (hours) onChange({ ...weekly, [weekday]: hours });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}
