import { useState, type FormEvent } from "react";
import { Button, Group, MultiSelect, Select, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { CalendarVersion } from "@kept/domain/calendar/api.ts";
import { charterApi, type ClauseVersion } from "@kept/domain/charter/api.ts";
import type { ClauseTerms } from "@kept/domain/charter/clause.ts";
import { termsOf } from "@kept/domain/charter/new-terms.ts";
import { pauseReasonNames, pauseReasons, PauseReason } from "@kept/domain/charter/pause-reason.ts";
import { FigureField } from "./figure-field.tsx";
import { LadderField } from "./ladder-field.tsx";
import { messages } from "./messages.ts";
import classes from "./charter.module.css";
import { TextsField } from "./texts-field.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = { clause: ClauseVersion; calendars: readonly CalendarVersion[]; done: () => void };

/** Makes a new version of a clause; what is not touched stays as it is. */
export function ClauseForm({ clause, calendars, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const change = useDo(charterApi.change);
  const [terms, setTerms] = useState<ClauseTerms>(() => termsOf(clause));
  const [why, setWhy] = useState("");
  const [from, setFrom] = useState("");
  const set = (part: Partial<ClauseTerms>) => setTerms((before) => ({ ...before, ...part }));

  const save = (event: FormEvent) => {
    event.preventDefault();
    const holdsFrom = from ? new Date(from).toISOString() : undefined;
    change.mutate({ id: clause.id, ...terms, holdsFrom, why }, { onSuccess: done });
  };

  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        {terms.figure && <FigureField figure={terms.figure} onChange={(figure) => set({ figure })} />}
        {clause.measured && (
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
              data={pauseReasons.map((value) => ({ value, label: pauseReasonNames[value][language] }))}
              value={terms.pauseReasons}
              onChange={(chosen) => set({ pauseReasons: chosen.map((reason) => PauseReason.parse(reason)) })}
            />
            <LadderField ladder={terms.ladder} onChange={(ladder) => set({ ladder })} />
          </>
        )}
        <TextsField texts={terms.texts} onChange={(texts) => set({ texts })} />
        <TextInput
          type="datetime-local"
          label={t("holdsFrom")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Textarea
          label={t("why")}
          description={t("whyHint")}
          required
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <p className={classes.quiet}>{t("keepTheirs")}</p>
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t("save")}
          </Button>
          <Button variant="subtle" onClick={done}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Per cents as they were typed, as shares in order; what is no per cent is left out. */
const sharesFrom = (typed: readonly string[]): number[] =>
  [...new Set(typed.map((per) => Number.parseFloat(per) / 100))]
    .filter((share) => share > 0 && share < 1)
    .sort((a, b) => a - b);
