import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  inFigures,
  minutesIn,
  WorkKind,
  workKindNames,
  workKinds,
  type TimeFacts,
} from "@kept/domain/tickets/time-spent.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import classes from "./beside.module.css";
import { messages } from "./time-messages.ts";

type Props = {
  /** What is corrected; nothing when new time is written down. */
  before?: TimeFacts;
  sends: boolean;
  send: (facts: TimeFacts) => void;
  cancel?: () => void;
};

/** A length as people type it, what it was spent on, and on which day. */
export function TimeForm({ before, sends, send, cancel }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const now = useNow(60_000);
  const [length, setLength] = useState(before ? inFigures(before.minutes) : "");
  const [kind, setKind] = useState<WorkKind>(before?.kind ?? "remote");
  const [onDay, setOnDay] = useState(before?.onDay ?? times.day(now));
  const [text, setText] = useState(before?.text ?? "");
  const [tried, setTried] = useState(false);
  const minutes = minutesIn(length);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (minutes === null || onDay === "") return;
        send({ minutes, kind, onDay, text });
        setTried(false);
        if (!before) setLength("");
        if (!before) setText("");
      }}
    >
      <div className={classes.pair}>
        <TextInput
          size="xs"
          aria-label={t("length")}
          placeholder={t("lengthHint")}
          value={length}
          error={tried && minutes === null && t("notLength")}
          data-time-length
          onChange={(event) => setLength(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t("kind")}
          value={kind}
          data={workKinds.map((value) => ({ value, label: workKindNames[value][language] }))}
          onChange={(event) => setKind(WorkKind.parse(event.currentTarget.value))}
        />
        <TextInput
          size="xs"
          type="date"
          aria-label={t("day")}
          value={onDay}
          max={times.day(now)}
          onChange={(event) => setOnDay(event.currentTarget.value)}
        />
      </div>
      <TextInput
        size="xs"
        aria-label={t("what")}
        placeholder={t("what")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        {cancel && (
          <Button size="compact-xs" variant="subtle" onClick={cancel}>
            {t("cancel")}
          </Button>
        )}
        <Button size="compact-xs" variant="default" type="submit" loading={sends}>
          {t(before ? "save" : "write")}
        </Button>
      </div>
    </form>
  );
}
