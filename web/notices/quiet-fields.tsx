import { Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { usualPreference, type Preference } from "@kept/domain/notices/preference.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./notices.module.css";
import { messages } from "./ways-messages.ts";

type Props = { mine: Preference; choose: (next: Preference) => void };

/** Between which times no mail comes, and when the gathered letter does; in my own zone. */
export function QuietFields({ mine, choose }: Props) {
  const t = useMessages(messages);
  const zone = useMe()?.zone ?? "";
  const { quiet } = mine;
  return (
    <section aria-label={t("quiet")}>
      <h2 className={classes.groupHead}>{t("quiet")}</h2>
      <Switch
        className={classes.field}
        label={t("quietOn")}
        description={t("quietHint")}
        checked={quiet !== null}
        onChange={(event) => choose({ ...mine, quiet: event.currentTarget.checked ? usualPreference.quiet : null })}
      />
      {quiet && (
        <div className={classes.times}>
          <ClockField
            label={t("from")}
            value={quiet.from}
            put={(from) => choose({ ...mine, quiet: { ...quiet, from } })}
          />
          <ClockField
            label={t("until")}
            value={quiet.until}
            put={(until) => choose({ ...mine, quiet: { ...quiet, until } })}
          />
        </div>
      )}
      <h2 className={classes.groupHead}>{t("digestTitle")}</h2>
      <div className={classes.times}>
        <ClockField label={t("digestAt")} value={mine.digestAt} put={(digestAt) => choose({ ...mine, digestAt })} />
      </div>
      <p className={classes.quiet}>{t("inZone", { zone })}</p>
    </section>
  );
}

/** A time of day; what is half typed is not sent. */
function ClockField({ label, value, put }: { label: string; value: string; put: (time: string) => void }) {
  const [typed, setTyped] = useState(value);
  return (
    <TextInput
      type="time"
      label={label}
      value={typed}
      onChange={(event) => {
        const time = event.currentTarget.value;
        setTyped(time);
        if (/^\d\d:\d\d$/.test(time)) put(time);
      }}
      onBlur={() => setTyped((time) => time || value)}
    />
  );
}
