import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { CalendarVersion } from "@kept/domain/calendar/api.ts";
import {
  HolidaySource,
  holidaySources,
  type CalendarRules,
  type OpenInterval,
} from "@kept/domain/calendar/calendar-rules.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import { HolidayFileField } from "./holiday-file-field.tsx";
import { messages } from "./messages.ts";
import { OverridesField } from "./overrides-field.tsx";
import { DraftYear } from "./draft-year.tsx";
import { useSaveCalendar } from "./use-save-calendar.ts";
import { WeeklyField } from "./weekly-field.tsx";
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

/** Makes a calendar, or a new version of one. */
export function CalendarForm({ calendar, onDraft, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { save, isPending } = useSaveCalendar(calendar, done);
  const [name, setName] = useState<Text>(calendar?.name ?? text("", "", ""));
  const [rules, setRules] = useState<CalendarRules>(calendar?.rules ?? toBeginWith);
  const [from, setFrom] = useState("");
  const [why, setWhy] = useState("");
  const { readable, allReadable } = useReadable();

  const put = (part: Partial<CalendarRules>) => {
    const draft = { ...rules, ...part };
    setRules(draft);
    onDraft(draft);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save({ name, typedIn: language, rules, from, why });
  };
  return (
    <Stack gap="sm" component="form" onSubmit={submit}>
      <TextInput
        label={t("name")}
        required
        value={name[language]}
        onChange={(event) => setName({ ...name, [language]: event.currentTarget.value })}
      />
      <WhereField rules={rules} put={put} />
      <WeeklyField weekly={rules.weekly} onChange={(weekly) => put({ weekly })} readable={readable} />
      <OverridesField overrides={rules.overrides} onChange={(overrides) => put({ overrides })} readable={readable} />
      <HolidayFileField rules={rules} put={put} />
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
        <Button type="submit" disabled={!allReadable} loading={isPending}>
          {t("save")}
        </Button>
        <Button variant="subtle" onClick={() => done(null)}>
          {t("cancel")}
        </Button>
      </Group>
      <DraftYear rules={rules} />
    </Stack>
  );
}

const zones = Intl.supportedValuesOf("timeZone");

/** The zone a calendar's hours are meant in, and whose holidays it keeps. */
function WhereField({ rules, put }: { rules: CalendarRules; put: (part: Partial<CalendarRules>) => void }) {
  const t = useMessages(messages);
  return (
    <>
      <Select
        label={t("zone")}
        searchable
        data={zones.includes(rules.zone) ? zones : [rules.zone, ...zones]}
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
    </>
  );
}

/** Keeps which days hold something that can't be read; nothing is saved while there is one. */
function useReadable() {
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const readable = (day: string, can: boolean) =>
    setUnread((before) => new Set([...before].filter((other) => other !== day).concat(can ? [] : [day])));
  return { readable, allReadable: unread.size === 0 };
}
