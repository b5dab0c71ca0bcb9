import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { HoursField } from "./hours-field.tsx";
import { messages } from "./messages.ts";
import classes from "./calendar.module.css";
import { useMessages } from "../platform/use-messages.ts";

type Overrides = CalendarRules["overrides"];
type Props = {
  overrides: Overrides;
  onChange: (overrides: Overrides) => void;
  /** Says whether what was typed for a day can be read. */
  readable: (day: string, can: boolean) => void;
};

/** Days that are not as their week: each with its own hours, or closed. */
export function OverridesField({ overrides, onChange, readable }: Props) {
  const t = useMessages(messages);
  const [day, setDay] = useState("");
  const without = (gone: string) => Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== gone));
  const add = () => {
    if (!day || overrides[day]) return;
    onChange({ ...overrides, [day]: [] });
    setDay("");
  };
  return (
    <fieldset>
      <legend>{t("overrides")}</legend>
      {Object.keys(overrides)
        .sort()
        .map((date) => (
          <div key={date} className={classes.overrideField}>
            <span>{date}</span>
            <HoursField
              label={`${date} ${t("hours")}`}
              hours={overrides[date] ?? []}
              onChange={(hours) => {
                readable(date, hours !== null);
                if (hours) onChange({ ...overrides, [date]: hours });
              }}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t("removeOverride", { day: date })}
              onClick={() => {
                readable(date, true);
                onChange(without(date));
              }}
            >
              ✕
            </Button>
          </div>
        ))}
      <div className={classes.overrideField}>
        <TextInput
          type="date"
          aria-label={t("day")}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" onClick={add} disabled={!day}>
          {t("addOverride")}
        </Button>
      </div>
    </fieldset>
  );
}
