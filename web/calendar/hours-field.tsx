import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { OpenInterval } from "@kept/domain/calendar/calendar-rules.ts";
import { hoursFromText, hoursInText } from "@kept/domain/calendar/hours-text.ts";
import { messages } from "./messages.ts";
import { useMessages } from "../platform/use-messages.ts";

type Props = { label: string; hours: readonly OpenInterval[]; onChange: (hours: OpenInterval[] | null) => void };

/** A day's hours in one field, typed as people write them; hands out null while it can't be read. */
export function HoursField({ label, hours, onChange }: Props) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState(() => hoursInText(hours));
  const read = hoursFromText(typed);
  return (
    <TextInput
      aria-label={label}
      placeholder={t("closed")}
      value={typed}
      error={read ? undefined : t("unreadable")}
      description={read?.some(([from, to]) => to < from) ? t("overnight") : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(hoursFromText(event.currentTarget.value));
      }}
      onBlur={() => read && setTyped(hoursInText(read))}
    />
  );
}
