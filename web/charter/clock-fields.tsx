import { MultiSelect, Select, TagsInput } from "@mantine/core";
import type { CalendarVersion } from "@kept/domain/calendar/api.ts";
import type { ClauseTerms } from "@kept/domain/charter/clause.ts";
import { LadderField } from "./ladder-field.tsx";
import { messages } from "./messages.ts";
import { useHouseRules } from "./use-house-rules.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = {
  terms: ClauseTerms;
  calendars: readonly CalendarVersion[];
  set: (part: Partial<ClauseTerms>) => void;
};

/** How the clock of a clause runs: its calendar, when it warns, what may pause it, and its ladder. */
export function ClockFields({ terms, calendars, set }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { pauseReasons } = useHouseRules();
  const offered = pauseReasons.filter(({ code, retired }) => !retired || terms.pauseReasons.includes(code));
  return (
    <>
      <Select
        label={t("calendar")}
        data={[
          { value: "", label: t("roundTheClock") },
          ...calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name[language] })),
        ]}
        value={terms.calendarId ?? ""}
        onChange={(calendarId) => set({ calendarId: calendarId || null })}
        allowDeselect={false}
      />
      <TagsInput
        label={t("warnings")}
        description={t("warningsHint")}
        value={terms.warnings.map((share) => String(Math.round(share * 100)))}
        onChange={(typed) => set({ warnings: sharesFrom(typed) })}
      />
      <MultiSelect
        label={t("pausesFor")}
        data={offered.map(({ code, says }) => ({ value: code, label: says[language] }))}
        value={terms.pauseReasons}
        onChange={(chosen) => set({ pauseReasons: chosen })}
      />
      <LadderField ladder={terms.ladder} onChange={(ladder) => set({ ladder })} />
    </>
  );
}

/** Per cents as they were typed, as shares in order; what is no per cent is left out. */
const sharesFrom = (typed: readonly string[]): number[] =>
  [...new Set(typed.map((per) => Number.parseFloat(per) / 100))]
    .filter((share) => share > 0 && share < 1)
    .sort((a, b) => a - b);
