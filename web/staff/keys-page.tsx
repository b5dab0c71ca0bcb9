import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { ApiKey } from "@kept/domain/staff/key-api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./key-messages.ts";
import { NewKey } from "./new-key.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { StaffTabs } from "./staff-tabs.tsx";
import { SureButton } from "./sure-button.tsx";
import { useRightNames } from "./use-right-names.ts";
import classes from "./staff.module.css";

/** The keys of programs: what each opens, who made it, when it was used last, until when it holds. */
export function KeysPage() {
  const t = useMessages(messages);
  const now = useNow(60_000);
  const { data, error, refetch } = useAsk(staffApi.keys, {}, { refetchOnMount: "always" });
  const [adding, setAdding] = useState(false);
  const [ended, setEnded] = useState(false);
  useKeys({ n: { says: t("add"), does: () => setAdding(true) } });
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  const runs = (key: ApiKey) => !key.revokedAt && (key.expiresAt === null || key.expiresAt > now);
  const shown = data.rows.filter((key) => ended || runs(key));
  return (
    <Beside panel={adding && <NewKey done={() => setAdding(false)} />}>
      <StaffTabs />
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          <Button rightSection={<KeyHint keys="n" />} onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        }
      />
      {shown.length === 0 ? (
        <EmptyState title={t("none")} hint={t("noneHint")} />
      ) : (
        <KeyTable keys={shown} runs={runs} />
      )}
      {data.rows.some((key) => !runs(key)) && (
        <Checkbox
          className={classes.below}
          label={t("showEnded")}
          checked={ended}
          onChange={(event) => setEnded(event.currentTarget.checked)}
        />
      )}
    </Beside>
  );
}

function KeyTable({ keys, runs }: { keys: readonly ApiKey[]; runs: (key: ApiKey) => boolean }) {
  const t = useMessages(messages);
  return (
    <table className={classes.list}>
      <thead>
        <tr>
          <th>{t("name")}</th>
          <th>{t("role")}</th>
          <th>{t("made")}</th>
          <th>{t("lastSeen")}</th>
          <th>{t("expires")}</th>
          <th>{t("acts")}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} runs={runs(key)} />
        ))}
      </tbody>
    </table>
  );
}

function KeyRow({ apiKey, runs }: { apiKey: ApiKey; runs: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const now = useNow(60_000);
  const nameOf = useRightNames();
  const revoke = useDo(staffApi.revokeKey);
  const { id, name, roles, scope, madeAt, madeByName, lastSeenAt, expiresAt, revokedAt } = apiKey;
  const between = language === "en" ? ", " : "、";
  return (
    <tr data-ended={!runs || undefined}>
      <td>
        <strong>{name}</strong>
        <div className={classes.quiet}>{scope ? scope.map(nameOf).join(between) : t("wholeRole")}</div>
      </td>
      <td>{roles.map((role) => roleNames[role][language]).join(between)}</td>
      <td>
        <span title={times.exact(madeAt)}>{times.date(madeAt)}</span>
        <div className={classes.quiet}>{madeByName ?? t("byCommand")}</div>
      </td>
      <td data-label={t("lastSeen")}>
        {lastSeenAt ? <span title={times.exact(lastSeenAt)}>{times.when(lastSeenAt, now)}</span> : t("notYet")}
      </td>
      <td data-label={t("expires")}>
        {revokedAt ? `${t("revoked")} · ${times.date(revokedAt)}` : expiresAt ? times.date(expiresAt) : t("never")}
        {!revokedAt && !runs && <span className={classes.warn}> · {t("expired")}</span>}
      </td>
      <td className={classes.figure}>
        {!revokedAt && (
          <SureButton
            word={t("revoke")}
            asks={t("revokeAsks")}
            busy={revoke.isPending}
            does={() => revoke.mutate({ id })}
          />
        )}
      </td>
    </tr>
  );
}
