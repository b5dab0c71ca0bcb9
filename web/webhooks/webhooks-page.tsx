import { Button } from "@mantine/core";
import { useState } from "react";
import type { Hook } from "@kept/domain/webhooks/hook.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useSimulated } from "../platform/use-now.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { HookForm } from "./hook-form.tsx";
import { HookRow } from "./hook-row.tsx";
import { messages } from "./messages.ts";
import { SecretShown } from "./secret-shown.tsx";
import classes from "./webhooks.module.css";

/** The addresses that are told what happens, and the log of what was told. */
export function WebhooksPage() {
  const t = useMessages(messages);
  const simulated = useSimulated();
  const [form, setForm] = useState<Hook | "new" | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const hooks = useAsk(webhooksApi.list, {});
  useKeys({ n: { says: t("add"), does: () => setForm("new") } });
  const rows = hooks.data?.rows;
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} acts={<Button onClick={() => setForm("new")}>{t("add")}</Button>} />
      {simulated && <p className={classes.quiet}>{t("simulated")}</p>}
      {hooks.error && <ErrorNote says={hooks.error.detail} again={() => void hooks.refetch()} />}
      {secret && <SecretShown secret={secret} close={() => setSecret(null)} />}
      {form && (
        <HookForm
          key={form === "new" ? "new" : form.id}
          hook={form === "new" ? null : form}
          done={(given) => {
            setForm(null);
            if (given) setSecret(given);
          }}
        />
      )}
      {rows?.length === 0 && !form && <EmptyState title={t("none")} hint={t("noneHint")} />}
      {rows && rows.length > 0 && (
        <>
          <ul className={classes.hooks}>
            {rows.map((hook) => (
              <HookRow key={hook.id} hook={hook} change={() => setForm(hook)} />
            ))}
          </ul>
          <DeliveryLog hooks={rows} />
        </>
      )}
    </>
  );
}
