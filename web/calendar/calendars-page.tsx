import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type ComponentType } from "react";
import { calendarApi, type CalendarVersion } from "@kept/domain/calendar/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import classes from "./calendar.module.css";
import { CalendarForm } from "./calendar-form.tsx";
import { CalendarList, roundTheClock } from "./calendar-list.tsx";
import { CalendarView } from "./calendar-view.tsx";
import { DuePreviewView } from "./due-preview-view.tsx";
import { messages } from "./messages.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";

/** Shows what hours that are being typed would mean for promises. */
export type EffectOfHours = ComponentType<{ calendarId: string; rules: CalendarRules }>;

/** The calendars promises can run by: hours, a year to look at, and what would be due when (`?calendar=`, `?year=`). */
export function CalendarsPage({ Effect }: { Effect: EffectOfHours }) {
  const t = useMessages(messages);
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { calendar?: string; year?: number };
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useAsk(calendarApi.list, {});
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;

  const choose = (calendar: string) => {
    setAdding(false);
    void navigate({ to: "/calendars", search: { calendar, year: search.year }, replace: true });
  };
  const asked = data.calendars.find(({ calendarId }) => calendarId === search.calendar);
  const chosen = search.calendar === roundTheClock ? null : (asked ?? data.calendars[0] ?? null);
  const add = may(calendarApi.create) && (
    <Button variant="default" size="xs" onClick={() => setAdding(true)}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} acts={add} />
      <div className={classes.page}>
        <CalendarList
          calendars={data.calendars}
          chosen={adding ? null : (chosen?.calendarId ?? roundTheClock)}
          choose={choose}
        />
        {adding ? (
          <Workplace
            key="new"
            calendar={null}
            Effect={Effect}
            editing
            done={(id) => (id ? choose(id) : setAdding(false))}
          />
        ) : (
          <Workplace key={chosen?.calendarId ?? roundTheClock} calendar={chosen} Effect={Effect} year={search.year} />
        )}
      </div>
    </>
  );
}

type WorkplaceProps = {
  /** Null is round the clock, or a calendar that is being made. */
  calendar: CalendarVersion | null;
  year?: number;
  Effect: EffectOfHours;
  editing?: boolean;
  done?: (id: string | null) => void;
};

/** One calendar, seen or changed, and beside it when something would be due by it. */
function Workplace({ calendar, year, Effect, editing = false, done }: WorkplaceProps) {
  const t = useMessages(messages);
  const may = useMay();
  const now = useNow();
  const [changing, setChanging] = useState(editing);
  const [draft, setDraft] = useState<CalendarRules | null>(null);
  const stop = (id: string | null) => {
    setChanging(false);
    setDraft(null);
    done?.(id);
  };
  return (
    <div className={classes.columns}>
      <div>
        {changing && <CalendarForm calendar={calendar} onDraft={setDraft} done={stop} />}
        {!changing && calendar && (
          <CalendarView
            calendar={calendar}
            year={year}
            change={may(calendarApi.change) ? () => setChanging(true) : undefined}
          />
        )}
        {!changing && !calendar && <EmptyState title={t("roundTheClock")} hint={t("clockHint")} />}
      </div>
      <div>
        <DuePreviewView key={draft?.zone ?? calendar?.rules.zone} rules={draft ?? calendar?.rules ?? null} now={now} />
        {changing && draft && calendar && <Effect calendarId={calendar.calendarId} rules={draft} />}
      </div>
    </div>
  );
}
