import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { inZone } from "../staff/in-zone.ts";
import classes from "./beside.module.css";
import { messages } from "./reminder-messages.ts";

type Props = {
  /** What is moved; nothing for a new one. */
  before?: { at: Instant; text: string };
  sends: boolean;
  send: (reminder: { at: Instant; text: string }) => void;
  cancel?: () => void;
};

/** What I want to be reminded of and when: by a proposal within my working hours, or at a time I choose. */
export function ReminderForm({ before, sends, send, cancel }: Props) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const zone = useMe()?.zone ?? "Asia/Shanghai";
  const proposed = useAsk(ticketsApi.proposedTimes, {}, { staleTime: 0 });
  const [text, setText] = useState(before?.text ?? "");
  const [wall, setWall] = useState(before ? wallIn(before.at, zone) : "");
  const ready = text.trim() !== "";
  const sendAt = (at: Instant) => {
    if (!ready) return;
    send({ at, text });
    if (!before) {
      setText("");
      setWall("");
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wall !== "") sendAt(inZone(wall, zone));
      }}
    >
      <TextInput
        size="xs"
        aria-label={t("what")}
        placeholder={t("what")}
        value={text}
        data-reminder-text
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        {proposed.data?.rows.map(({ choice, at }) => (
          <Button
            key={choice}
            size="compact-xs"
            variant="default"
            disabled={!ready || sends}
            title={times.exact(at)}
            onClick={() => sendAt(at)}
          >
            {t(choice)} · {times.when(at, now)}
          </Button>
        ))}
      </div>
      <div className={classes.pair}>
        <TextInput
          size="xs"
          type="datetime-local"
          aria-label={t("at")}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" type="submit" disabled={!ready || wall === ""} loading={sends}>
          {t(before ? "save" : "set")}
        </Button>
        {cancel && (
          <Button size="xs" variant="subtle" onClick={cancel}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A moment as the clock on the wall shows it: "2026-03-01T09:00". */
const wallIn = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
