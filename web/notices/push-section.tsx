import { Button, Switch } from "@mantine/core";
import { useState } from "react";
import { noticesApi } from "@kept/domain/notices/api.ts";
import type { Preference } from "@kept/domain/notices/preference.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { DeviceList } from "./device-list.tsx";
import classes from "./notices.module.css";
import { canBePushedTo, isRefused, listenHere, thisDevice, type Listening } from "./push-here.ts";
import { messages } from "./push-messages.ts";

type Props = { mine: Preference; choose: (next: Preference) => void };

/** Being told on the screen of a browser: turning it on here, in which it is on, and how much it shows. */
export function PushSection({ mine, choose }: Props) {
  const t = useMessages(messages);
  const { data } = useAsk(noticesApi.devices, {});
  if (!data) return null;
  const on = data.rows.some(({ id }) => id === thisDevice.read());
  return (
    <section aria-label={t("title")} className={classes.group}>
      <h2 className={classes.groupHead}>{t("title")}</h2>
      <p className={classes.hint}>{t("lede")}</p>
      {on ? <p className={classes.field}>{t("onHere")}</p> : <TurnOn publicKey={data.publicKey} />}
      <DeviceList devices={data.rows} />
      <Switch
        className={classes.field}
        label={t("says")}
        description={t("saysHint")}
        checked={mine.pushSays}
        onChange={(event) => choose({ ...mine, pushSays: event.currentTarget.checked })}
      />
    </section>
  );
}

type Standing = "asking" | Exclude<Listening, object> | null;

function TurnOn({ publicKey }: { publicKey: string | null }) {
  const t = useMessages(messages);
  const [standing, setStanding] = useState<Standing>(() => (canBePushedTo() && isRefused() ? "refused" : null));
  const add = useDo(noticesApi.addDevice, { onDone: ({ id }) => thisDevice.write(id) });
  if (!canBePushedTo() || publicKey === null)
    return (
      <p role="note" className={classes.note}>
        {t("impossible")}
      </p>
    );
  const turnOn = async () => {
    setStanding("asking");
    const listening = await listenHere(publicKey);
    setStanding(typeof listening === "string" ? listening : null);
    if (typeof listening !== "string") add.mutate(listening);
  };
  const saying = standing === "asking" ? t("turningOn") : standing && t(standing);
  return (
    <div className={classes.field}>
      <Button size="xs" loading={standing === "asking" || add.isPending} onClick={() => void turnOn()}>
        {t("turnOn")}
      </Button>
      <p role="status" className={classes.hint}>
        {saying}
      </p>
    </div>
  );
}
