import { useState, type ComponentType, type FormEvent } from "react";
import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import type { CalendarVersion } from "@kept/domain/calendar/api.ts";
import { charterApi, type ClauseVersion } from "@kept/domain/charter/api.ts";
import type { ClauseTerms } from "@kept/domain/charter/clause.ts";
import { budgetOf } from "@kept/domain/charter/figure.ts";
import { termsOf } from "@kept/domain/charter/new-terms.ts";
import { Role, roles } from "@kept/domain/kit/actor.ts";
import { DuePreviewView } from "../calendar/due-preview-view.tsx";
import { useNow } from "../platform/use-now.ts";
import classes from "./charter.module.css";
import { ClockFields } from "./clock-fields.tsx";
import { FigureField } from "./figure-field.tsx";
import { HelpFields } from "./help-fields.tsx";
import { messages, ownerNames } from "./messages.ts";
import { TextsField } from "./texts-field.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { FormActs } from "../platform/form-acts.tsx";

/** What a change of terms would have done, shown before they are saved. */
export type Effect = ComponentType<{ clause: ClauseVersion; terms: ClauseTerms }>;

type Props = { clause: ClauseVersion; calendars: readonly CalendarVersion[]; Effect: Effect; done: () => void };

/** Makes a new version of a clause; what is not touched stays as it is. */
export function ClauseForm({ clause, calendars, Effect, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const change = useDo(charterApi.change, { onDone: done });
  const [terms, setTerms] = useState<ClauseTerms>(() => termsOf(clause));
  const [why, setWhy] = useState("");
  const [from, setFrom] = useState("");
  const now = useNow();
  const budgetMs = clause.measured ? budgetOf(terms.figure) : null;
  const rules = calendars.find(({ calendarId }) => calendarId === terms.calendarId)?.rules ?? null;
  const set = (part: Partial<ClauseTerms>) => setTerms((before) => ({ ...before, ...part }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const holdsFrom = from ? new Date(from).toISOString() : undefined;
    change.mutate({ id: clause.id, ...terms, holdsFrom, why });
  };
  return (
    <Stack gap="sm" component="form" onSubmit={save}>
      {terms.figure && <FigureField figure={terms.figure} onChange={(figure) => set({ figure })} />}
      {clause.id === "3.6.4" && <HelpFields help={terms.help} onChange={(help) => set({ help })} />}
      <Effect clause={clause} terms={terms} />
      {clause.measured && <ClockFields terms={terms} calendars={calendars} set={set} />}
      {budgetMs !== null && (
        <div className={classes.preview}>
          <DuePreviewView key={rules?.zone} rules={rules} now={now} budgetMs={budgetMs} />
        </div>
      )}
      <Select
        label={t("owner")}
        data={roles.map((value) => ({ value, label: ownerNames[value][language] }))}
        value={terms.owner}
        allowDeselect={false}
        onChange={(owner) => set({ owner: Role.parse(owner) })}
      />
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
      <FormActs says={t("save")} busy={change.isPending} cancel={done} />
    </Stack>
  );
}
