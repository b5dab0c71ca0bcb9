import { useState } from "react";
import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { ringPresets, ringsInWords, RingPreset, type RingRule } from "@kept/domain/phone/rings.ts";
import type { Hotline } from "@kept/domain/phone/set-up.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";

/** A hotline number: how its rings are counted, and when it is staffed. */
export function NumberForm({ line, done }: { line: Hotline | null; done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [number, setNumber] = useState(line?.number ?? "");
  const [name, setName] = useState(line?.name ?? "");
  const [rule, setRule] = useState<RingRule>(line?.rule ?? { preset: "china", reading: "strict", seconds: null });
  const [calendarId, setCalendarId] = useState(line?.calendarId ?? "");
  const calendars = useAsk(calendarApi.list, {});
  const add = useDo(phoneApi.addHotline, { onRefused: () => true, onDone: done });
  const change = useDo(phoneApi.changeHotline, { onRefused: () => true, onDone: done });
  const refused = add.error ?? change.error;
  const facts = { number, name, rule, calendarId: calendarId || null };
  return (
    <form
      className={classes.form}
      aria-label={t(line ? "change" : "addNumber")}
      onKeyDown={(event) => event.key === "Escape" && done()}
      onSubmit={(event) => {
        event.preventDefault();
        if (line) change.mutate({ id: line.id, ...facts });
        else add.mutate(facts);
      }}
    >
      <TextInput
        label={t("number")}
        required
        autoFocus
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput label={t("name")} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect
        label={t("country")}
        value={rule.preset}
        data={RingPreset.options.map((value) => ({
          value,
          label: `${ringPresets[value].name[language]} ${ringPresets[value].written}`,
        }))}
        onChange={(event) => setRule({ ...rule, preset: RingPreset.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t("reading")}
        value={rule.reading}
        data={(["strict", "loose"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(event) => setRule({ ...rule, reading: event.currentTarget.value === "loose" ? "loose" : "strict" })}
      />
      <NumberInput
        label={t("seconds")}
        min={1}
        max={600}
        decimalScale={1}
        value={rule.seconds ?? ""}
        onChange={(value) => setRule({ ...rule, seconds: typeof value === "number" ? value : null })}
      />
      <NativeSelect
        label={t("hours")}
        value={calendarId}
        data={[
          { value: "", label: t("allHours") },
          ...(calendars.data?.calendars ?? []).map(({ calendarId: value, name }) => ({ value, label: name[language] })),
        ]}
        onChange={(event) => setCalendarId(event.currentTarget.value)}
      />
      <p className={classes.quiet} aria-live="polite">
        {ringsInWords(3, rule)[language]}
      </p>
      {refused && <ErrorNote says={refused.detail} />}
      <div className={classes.acts}>
        <Button type="submit" loading={add.isPending || change.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
