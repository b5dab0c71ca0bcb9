import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Day } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { DayPanel } from "./day-panel.tsx";
import { GapList } from "./gap-list.tsx";
import { RosterGrid } from "./roster-grid.tsx";
import { messages } from "./roster-messages.ts";
import { daysShown, periodBeside, rosterAsked, type RosterSearch } from "./roster-search.ts";
import { StaffTabs } from "./staff-tabs.tsx";
import { useRoster } from "./use-roster.ts";
import classes from "./roster.module.css";

/** Who does what on which day, a week or a month at a time, and when nobody will be there; a day is changed beside it. */
export function RosterPage() {
  const t = useMessages(messages);
  const times = useTimes();
  const me = useMe();
  const navigate = useNavigate();
  const today = times.day(useNow(60_000));
  const may = useMay();
  const mayChange = may(staffApi.putOverride);
  const asked = rosterAsked(useSearch({ strict: false }));
  const department = asked.department ?? (mayChange ? (me?.departmentCode ?? undefined) : undefined);
  const days = daysShown(asked, today);
  const roster = useRoster(days, department === "all" ? undefined : department);
  const [chosen, choose] = useState<{ staffId: string; day: Day } | null>(null);
  const show = (change: RosterSearch) => {
    const to = rosterAsked({ ...asked, ...change });
    void navigate({ to: "/roster", search: to as never, replace: true });
  };
  const turn = (by: 1 | -1) => () => show({ from: periodBeside(asked, today, by) });
  const toToday = () => show({ from: today });
  useKeys({
    ",": { says: t("earlier"), does: turn(-1) },
    ".": { says: t("later"), does: turn(1) },
    t: { says: t("today"), does: toToday },
  });
  const person = roster?.people.find(({ id }) => id === chosen?.staffId);
  const panel = mayChange && roster && chosen && person && (
    <DayPanel
      key={`${person.id} ${chosen.day}`}
      person={person}
      day={chosen.day}
      cell={roster.cellOf(person.id, chosen.day)}
      done={() => choose(null)}
    />
  );
  return (
    <Beside panel={panel}>
      <StaffTabs />
      <PageHead title={t("title")} lede={periodName(days, useLanguage())} />
      <div className={classes.bar}>
        <Button.Group>
          <Button
            variant="default"
            size="xs"
            onClick={turn(-1)}
            aria-label={t("earlier")}
            rightSection={<KeyHint keys="," />}
          >
            ‹
          </Button>
          <Button variant="default" size="xs" onClick={toToday} rightSection={<KeyHint keys="t" />}>
            {t("today")}
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={turn(1)}
            aria-label={t("later")}
            rightSection={<KeyHint keys="." />}
          >
            ›
          </Button>
        </Button.Group>
        <SegmentedControl
          size="xs"
          aria-label={t("view")}
          value={asked.view ?? "week"}
          data={[
            { value: "week", label: t("week") },
            { value: "month", label: t("month") },
          ]}
          onChange={(view) => show({ view: view === "month" ? view : undefined })}
        />
        <DepartmentChoice value={department ?? "all"} choose={(code) => show({ department: code })} />
      </div>
      {roster && <GapList from={roster.from} until={roster.until} department={department} />}
      {roster?.people.length === 0 && <EmptyState title={t("nobodyHere")} hint={t("nobodyHereHint")} />}
      {roster && roster.people.length > 0 && (
        <RosterGrid
          roster={roster}
          days={days}
          today={today}
          small={asked.view === "month"}
          chosen={chosen}
          choose={mayChange ? choose : null}
        />
      )}
      {roster?.more && <p>{t("notAll", { n: roster.people.length })}</p>}
      <p className={classes.keys}>{mayChange ? t("keysHint") : t("keysHintRead")}</p>
    </Beside>
  );
}

function DepartmentChoice({ value, choose }: { value: string; choose: (code: string) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const departments = useAsk(staffApi.departments, {});
  return (
    <NativeSelect
      size="xs"
      aria-label={t("department")}
      value={value}
      data={[
        { value: "all", label: t("everyDepartment") },
        ...(departments.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

/** "2 – 8 March 2026", "2026年3月". */
function periodName(days: readonly Day[], language: string): string {
  const [first = "", last = first] = [days[0], days.at(-1)];
  const locale = language === "en" ? "en-GB" : language;
  const month = { year: "numeric", month: "long", timeZone: "UTC" } as const;
  return days.length > 7
    ? new Intl.DateTimeFormat(locale, month).format(Date.parse(first))
    : new Intl.DateTimeFormat(locale, { ...month, day: "numeric" }).formatRange(Date.parse(first), Date.parse(last));
}
