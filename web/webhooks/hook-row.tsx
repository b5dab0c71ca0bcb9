import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { hookKinds, type Hook } from "@kept/domain/webhooks/hook.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { Moment } from "../platform/moment.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./webhooks.module.css";

/** One address: what it is told of, how that goes, and what can be done with it. */
export function HookRow({ hook, change }: { hook: Hook; change: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { id, address, kinds, active, waiting, givenUp, lastDeliveredAt } = hook;
  const turn = useDo(webhooksApi.change);
  const trial = useDo(webhooksApi.trial);
  return (
    <li className={classes.hook} data-rests={!active || undefined}>
      <div>
        <strong className={classes.address}>{address}</strong>
        <p className={classes.quiet}>{kinds.map((kind) => hookKinds[kind][language]).join(" · ")}</p>
        <p className={classes.quiet}>
          {!active && <span className={classes.rests}>{t("rests")}</span>}
          {lastDeliveredAt ? (
            <>
              {t("lastAt")} <Moment at={lastDeliveredAt} />
            </>
          ) : (
            t("never")
          )}
          {waiting > 0 && <span> · {t("waiting", { n: waiting })}</span>}
          {givenUp > 0 && <span className={classes.bad}> · {t("givenUp", { n: givenUp })}</span>}
        </p>
      </div>
      <Group gap={4}>
        <Button size="compact-sm" variant="default" loading={trial.isPending} onClick={() => trial.mutate({ id })}>
          {t("trial")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={change}>
          {t("change")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => turn.mutate({ id, active: !active })}>
          {t(active ? "rest" : "wake")}
        </Button>
        <Remove id={id} />
      </Group>
    </li>
  );
}

/** Takes the address away after asking once more. */
function Remove({ id }: { id: string }) {
  const t = useMessages(messages);
  const [asking, setAsking] = useState(false);
  const remove = useDo(webhooksApi.remove);
  if (!asking)
    return (
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t("remove")}
      </Button>
    );
  return (
    <Group gap={4} role="group" aria-label={t("removeAsks")}>
      <span className={classes.quiet}>{t("removeAsks")}</span>
      <Button
        size="compact-sm"
        color="red"
        autoFocus
        loading={remove.isPending}
        onClick={() => remove.mutate({ id })}
        onKeyDown={(event) => event.key === "Escape" && setAsking(false)}
      >
        {t("remove")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {t("cancel")}
      </Button>
    </Group>
  );
}
