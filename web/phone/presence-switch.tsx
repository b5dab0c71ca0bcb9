import { NativeSelect } from "@mantine/core";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { PresenceSet } from "@kept/domain/phone/set-up.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";

/** Says what I do now: available, after a call, on a break, away; a call I am in goes before it. */
export function PresenceSwitch() {
  const t = useMessages(messages);
  const { data } = useAsk(phoneApi.presence, {});
  const be = useDo(phoneApi.be);
  const mine = data?.mine.presence ?? "available";
  const shown = mine === "on-call" ? (["on-call", ...PresenceSet.options] as const) : PresenceSet.options;
  return (
    <NativeSelect
      size="xs"
      className={classes.presence}
      aria-label={t("mine")}
      value={mine}
      data={shown.map((value) => ({ value, label: `☎ ${t(value)}` }))}
      onChange={(event) => {
        const asked = PresenceSet.safeParse(event.currentTarget.value);
        if (asked.success) be.mutate({ presence: asked.data });
      }}
    />
  );
}
