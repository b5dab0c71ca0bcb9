import { Button } from "@mantine/core";
import { noticesApi } from "@kept/domain/notices/api.ts";
import type { Device } from "@kept/domain/notices/push-api.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { agentName } from "../staff/agent-name.ts";
import { SureButton } from "../staff/sure-button.tsx";
import classes from "./notices.module.css";
import { listenNoMore, thisDevice } from "./push-here.ts";
import { messages } from "./push-messages.ts";

/** The browsers I am pushed to: which, when last, what is wrong; each can be tried and turned off. */
export function DeviceList({ devices }: { devices: readonly Device[] }) {
  const t = useMessages(messages);
  const trial = useDo(noticesApi.tryDevice);
  if (devices.length === 0) return null;
  return (
    <>
      <ul className={classes.list} aria-label={t("devices")}>
        {devices.map((device) => (
          <DeviceLine key={device.id} device={device} tryIt={() => trial.mutate({ id: device.id })} />
        ))}
      </ul>
      <p role="status" className={classes.hint}>
        {trial.isSuccess && t("tried")}
      </p>
    </>
  );
}

function DeviceLine({ device, tryIt }: { device: Device; tryIt: () => void }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const { id, agent, service, madeAt, lastToldAt, trouble } = device;
  const here = id === thisDevice.read();
  const remove = useDo(noticesApi.removeDevice, {
    onDone: () => {
      if (!here) return;
      thisDevice.forget();
      void listenNoMore();
    },
  });
  return (
    <li className={classes.line} data-waits>
      <span title={service}>{agent ? agentName(agent) : t("unknownAgent")}</span>
      <div className={classes.foot}>
        {here && <strong>{t("thisOne")}</strong>}
        <span className={classes.quiet} title={lastToldAt ? times.exact(lastToldAt) : undefined}>
          {lastToldAt ? t("lastTold", { when: times.when(lastToldAt, now) }) : t("neverTold")}
        </span>
        <span className={classes.quiet} title={times.exact(madeAt)}>
          {t("since", { when: times.when(madeAt, now) })}
        </span>
        {trouble && <span>{t("trouble", { when: times.when(trouble.since, now), says: trouble.says })}</span>}
        <span className={classes.acts}>
          <Button size="compact-xs" variant="default" onClick={tryIt}>
            {t("tryIt")}
          </Button>
          <SureButton word={t("remove")} asks={t("removeAsks")} does={() => remove.mutate({ id })} />
        </span>
      </div>
    </li>
  );
}
