import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { calendarYear } from "@kept/domain/calendar/calendar-year.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { hoursUnfit } from "@kept/domain/calendar/hours-fit.ts";
import { messages } from "./messages.ts";
import { YearView } from "./year-view.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";

/** A year as it would be by what is typed: first the year that is told of by a file, else this one. */
export function DraftYear({ rules }: { rules: CalendarRules }) {
  const t = useMessages(messages);
  const now = useNow();
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? Number((rules.closedDays?.at(-1) ?? now).slice(0, 4));
  if (hoursUnfit(rules) !== null) return null;
  return (
    <section aria-label={t("asTyped", { year })}>
      <Group>
        <h3>{t("asTyped", { year })}</h3>
        <Button variant="subtle" size="compact-sm" aria-label={t("before")} onClick={() => setChosen(year - 1)}>
          ‹
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={t("next")} onClick={() => setChosen(year + 1)}>
          ›
        </Button>
      </Group>
      <YearView year={calendarYear(rules, year)} />
    </section>
  );
}
