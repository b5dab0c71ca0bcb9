import { Button } from "@mantine/core";
import { useState } from "react";
import { hookKinds, type Delivery, type Hook } from "@kept/domain/webhooks/hook.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./webhooks.module.css";

/** What was told, the latest first; a line opens to its body and its tries. */
export function DeliveryLog({ hooks }: { hooks: readonly Hook[] }) {
  const t = useMessages(messages);
  const [limit, setLimit] = useState(25);
  const { data } = useAsk(webhooksApi.deliveries, { limit });
  if (!data) return null;
  const addresses = new Map(hooks.map(({ id, address }) => [id, address]));
  return (
    <section aria-label={t("log")}>
      <h2 className={classes.logTitle}>{t("log")}</h2>
      {data.rows.length === 0 && <EmptyState title={t("noLog")} hint={t("noLogHint")} />}
      <ul className={classes.log}>
        {data.rows.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} address={addresses.get(delivery.hookId) ?? ""} />
        ))}
      </ul>
      {data.next && limit < 200 && (
        <Button variant="default" onClick={() => setLimit(200)}>
          {t("more")}
        </Button>
      )}
    </section>
  );
}

function DeliveryLine({ delivery, address }: { delivery: Delivery; address: string }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const replay = useDo(webhooksApi.replay);
  const { id, kind, askedAt, state, attempts, lastStatus, lastAnswer, dueAt } = delivery;
  const says = kind in hookKinds ? hookKinds[kind as keyof typeof hookKinds][language] : t("webhook.trial");
  return (
    <li className={classes.delivery}>
      <button type="button" className={classes.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Moment at={askedAt} />
        <span>
          {says} <span className={classes.quiet}>{address}</span>
        </span>
        <span data-state={state} className={classes.state}>
          {signs[state]} {t(`${state}-state`)}
          {lastStatus !== null && ` · ${lastStatus}`}
          {attempts > 1 && ` · ${t("tries", { n: attempts })}`}
        </span>
      </button>
      {state !== "delivered" && lastAnswer && (
        <p className={classes.quiet}>
          {lastStatus === null && lastAnswer}
          {state === "waiting" && (
            <>
              {" "}
              {t("nextTry")} <Moment at={dueAt} />
            </>
          )}
        </p>
      )}
      {open && <DeliveryTold id={id} />}
      {(open || state === "given-up") && (
        <Button size="compact-sm" variant="default" loading={replay.isPending} onClick={() => replay.mutate({ id })}>
          {t("again")}
        </Button>
      )}
    </li>
  );
}

const signs = { waiting: "…", delivered: "✓", "given-up": "✗" };

function DeliveryTold({ id }: { id: string }) {
  const t = useMessages(messages);
  const { data } = useAsk(webhooksApi.delivery, { id });
  if (!data) return null;
  return (
    <div className={classes.told}>
      <pre aria-label={t("body")}>{data.body}</pre>
      <ol>
        {data.tries.map(({ at, status, tookMs, answer }) => (
          <li key={at + tookMs}>
            <Moment at={at} /> · {status ?? t("noAnswer")} · {tookMs} ms {answer && <code>{answer.slice(0, 300)}</code>}
          </li>
        ))}
      </ol>
    </div>
  );
}
