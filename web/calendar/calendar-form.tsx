import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { calendarApi, type CalendarVersion } from "@kept/domain/calendar/api.ts";
import {
  HolidaySource,
  holidaySources,
  weekdays,
  type CalendarRules,
  type OpenInterval,
} from "@kept/domain/calendar/calendar-rules.ts";
import { languages, text, type Text } from "@kept/domain/kit/language.ts";
import { HoursField } from "./hours-field.tsx";
import { messages } from "./messages.ts";
import { OverridesField } from "./overrides-field.tsx";
import classes from "./calendar.module.css";
import { weekdayNames } from "./year-view.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = {
  /** Null makes a new calendar. */
  calendar: CalendarVersion | null;
  /** What would hold, as it is typed. */
  onDraft: (rules: CalendarRules) => void;
  done: (id: string | null) => void;
};

const office: OpenInterval[] = [
  ["09:00", "12:00"],
  ["13:00", "18:00"],
];
const toBeginWith: CalendarRules = {
  zone: "Asia/Shanghai",
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  overrides: {},
  holidays: "mainland-china",
};
const zones = Intl.supportedValuesOf("timeZone");

/** Makes a calendar, or a new version of one. */
export function CalendarForm({ calendar, onDraft, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const create = useDo(calendarApi.create);
  const change = useDo(calendarApi.change);
  const [name, setName] = useState<Text>(calendar?.name ?? text("", "", ""));
  const [rules, setRules] = useState<CalendarRules>(calendar?.rules ?? toBeginWith);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState("");
  const [why, setWhy] = useState("");

  const put = (part: Partial<CalendarRules>) => {
    const draft = { ...rules, ...part };
    setRules(draft);
    onDraft(draft);
  };
  const readable = (day: string, can: boolean) =>
    setUnread((before) => new Set([...before].filter((other) => other !== day).concat(can ? [] : [day])));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const filled = completed(name, language);
    const holdsFrom = from ? new Date(from).toISOString() : undefined;
    const onSuccess = ({ id }: { id: string }) => done(id);
    if (calendar) change.mutate({ id: calendar.calendarId, name: filled, rules, holdsFrom, why }, { onSuccess });
    else create.mutate({ name: filled, rules, why }, { onSuccess });
  };

  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <TextInput
          label={t("name")}
          required
          value={name[language]}
          onChange={(event) => setName({ ...name, [language]: event.currentTarget.value })}
        />
        <Select
          label={t("zone")}
          searchable
          data={zones}
          value={rules.zone}
          allowDeselect={false}
          onChange={(zone) => zone && put({ zone })}
        />
        <Select
          label={t("holidays")}
          data={holidaySources.map((value) => ({ value, label: t(value) }))}
          value={rules.holidays}
          allowDeselect={false}
          onChange={(source) => source && put({ holidays: HolidaySource.parse(source) })}
        />
        <fieldset>
          <legend>{t("weekly")}</legend>
          <p className={classes.quiet}>{t("weeklyHint")}</p>
          {weekdays.map((weekday, index) => (
            <div key={weekday} className={classes.dayField}>
              <span>{weekdayNames(language, "short")[index]}</span>
              <HoursField
                label={weekdayNames(language, "short")[index] ?? weekday}
                hours={rules.weekly[weekday]}
                onChange={(hours) => {
                  readable(weekday, hours !== null);
                  if (hours) put({ weekly: { ...rules.weekly, [weekday]: hours } });
                }}
              />
            </div>
          ))}
        </fieldset>
        <OverridesField overrides={rules.overrides} onChange={(overrides) => put({ overrides })} readable={readable} />
        {calendar && (
          <TextInput
            type="datetime-local"
            label={t("holdsFrom")}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        )}
        <TextInput label={t("why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <Group>
          <Button type="submit" disabled={unread.size > 0} loading={create.isPending || change.isPending}>
            {t("save")}
          </Button>
          <Button variant="subtle" onClick={() => done(null)}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A name in every language: where one is missing, the one that was typed. */
const completed = (name: Text, typedIn: keyof Text): Text =>
  Object.fromEntries(languages.map((language) => [language, name[language] || name[typedIn]])) as Text;
