import { Button, Menu, TextInput } from "@mantine/core";
import { useState } from "react";
import { snoozeEnd, type SnoozeUntil } from "@kept/domain/notices/snooze.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import classes from "./notices.module.css";

type Props = {
  opened: boolean;
  setOpened: (opened: boolean) => void;
  /** Whether the keyboard stands here. */
  here: boolean;
  choose: (until: SnoozeUntil) => void;
};

/** Until when a notice rests: later today, tomorrow at nine, or nine on a day. */
export function SnoozeMenu({ opened, setOpened, here, choose }: Props) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const zone = useMe()?.zone ?? "Asia/Shanghai";
  const [day, setDay] = useState("");
  const later = snoozeEnd("later-today", zone, now);
  const tomorrow = snoozeEnd("tomorrow", zone, now);
  const ahead = /^\d{4}-\d\d-\d\d$/.test(day) && snoozeEnd(day, zone, now) !== null;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={280} returnFocus>
      <Menu.Target>
        <Button variant="subtle" size="compact-xs" rightSection={here && <KeyHint keys="z" />}>
          {t("snooze")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {later && (
          <Menu.Item onClick={() => choose("later-today")}>{t("snoozeLater", { time: times.clock(later) })}</Menu.Item>
        )}
        {tomorrow && (
          <Menu.Item onClick={() => choose("tomorrow")}>
            {t("snoozeTomorrow", { time: times.clock(tomorrow) })}
          </Menu.Item>
        )}
        <form
          className={classes.onDay}
          onSubmit={(event) => {
            event.preventDefault();
            if (ahead) choose(day);
          }}
        >
          <TextInput
            type="date"
            size="xs"
            label={t("snoozeDay")}
            min={times.day(now)}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" disabled={!ahead}>
            {t("snooze")}
          </Button>
        </form>
        <p className={classes.hint}>{t("snoozeHint")}</p>
      </Menu.Dropdown>
    </Menu>
  );
}
