import { Button, Group } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { calendarApi, type CalendarVersion } from "@kept/domain/calendar/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { CalendarForm } from "./calendar-form.tsx";
import { CalendarView } from "./calendar-view.tsx";
import { DuePreviewView } from "./due-preview-view.tsx";
import { messages } from "./messages.ts";
import classes from "./calendar.module.css";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";

/** The calendars promises can run by: hours, a year to look at, and what would be due when (`?calendar=`, `?year=`). */
export function CalendarsPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const navigate = useNavigate();
  const now = useNow();
  const maySet = useMay()(calendarApi.change);
  const search = useSearch({ strict: false }) as { calendar?: string; year?: number };
  const [editing, setEditing] = useState<"no" | "change" | "new">("no");
  const [draft, setDraft] = useState<CalendarRules | null>(null);
  const { data, error, refetch } = useAsk(calendarApi.list, {});
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;

  const clockOnly = search.calendar === "round-the-clock";
  const chosen = clockOnly
    ? null
    : (data.calendars.find(({ calendarId }) => calendarId === search.calendar) ?? data.calendars[0] ?? null);
  const choose = (calendar: string) => {
    setEditing("no");
    setDraft(null);
    void navigate({ to: "/calendars", search: { calendar, year: search.year }, replace: true });
  };
  const stopEditing = (id: string | null) => {
    setEditing("no");
    setDraft(null);
    if (id) choose(id);
  };

  return (
    <div className={classes.page}>
      <nav aria-label={t("title")}>
        <h1>{t("title")}</h1>
        <p className={classes.quiet}>{t("lede")}</p>
        <ul className={classes.list}>
          {data.calendars.map((calendar) => (
            <Choice
              key={calendar.calendarId}
              name={calendar.name[language]}
              on={calendar === chosen && editing !== "new"}
              choose={() => choose(calendar.calendarId)}
            />
          ))}
          <Choice name={t("roundTheClock")} on={clockOnly} choose={() => choose("round-the-clock")} />
        </ul>
        {maySet && (
          <Button variant="default" onClick={() => setEditing("new")}>
            {t("add")}
          </Button>
        )}
      </nav>
      <div className={classes.columns}>
        <div>
          {editing !== "no" ? (
            <CalendarForm
              key={editing === "new" ? "new" : (chosen?.calendarId ?? "")}
              calendar={editing === "new" ? null : chosen}
              onDraft={setDraft}
              done={stopEditing}
            />
          ) : (
            chosen && (
              <Chosen calendar={chosen} year={search.year} maySet={maySet} change={() => setEditing("change")} />
            )
          )}
        </div>
        <DuePreviewView key={chosen?.calendarId ?? "clock"} rules={draft ?? chosen?.rules ?? null} now={now} />
      </div>
    </div>
  );
}

function Choice({ name, on, choose }: { name: string; on: boolean; choose: () => void }) {
  return (
    <li>
      <button type="button" className={classes.choice} aria-pressed={on} onClick={choose}>
        {name}
      </button>
    </li>
  );
}

type ChosenProps = { calendar: CalendarVersion; year: number | undefined; maySet: boolean; change: () => void };

function Chosen({ calendar, year, maySet, change }: ChosenProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      <Group justify="space-between">
        <h2>{calendar.name[language]}</h2>
        {maySet && (
          <Button variant="default" onClick={change}>
            {t("change")}
          </Button>
        )}
      </Group>
      <CalendarView calendar={calendar} year={year} />
    </>
  );
}
