import { Button } from "@mantine/core";
import { useState } from "react";
import { automationApi } from "@kept/domain/automation/api.ts";
import { actNames, triggerNames } from "@kept/domain/automation/rule-words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { messages } from "./messages.ts";
import { RulePanel } from "./rule-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** The rules people wrote, how often each ran, and one of them beside the list. */
export function AutomationPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const mayChange = useMay()(automationApi.put);
  const { data, error, refetch } = useAsk(automationApi.list, {});
  const [open, setOpen] = useState<string | null>(null);
  const add = mayChange ? () => setOpen("new") : undefined;
  useKeys({ n: add && { says: t("add"), does: add } });
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  const chosen = data.rows.find(({ id }) => id === open) ?? null;
  const panel = (chosen || open === "new") && (
    <RulePanel key={`${open}/${chosen?.version ?? 0}`} rule={chosen} done={() => setOpen(null)} />
  );
  return (
    <Beside panel={panel}>
      <CharterTabs />
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          add && (
            <Button rightSection={<KeyHint keys="n" />} onClick={add}>
              {t("add")}
            </Button>
          )
        }
      />
      <RowList
        label={t("title")}
        rows={data.rows}
        keyOf={({ id }) => id}
        chosen={open}
        open={({ id }) => setOpen(id)}
        show={({ name, on, when, acts, ran }) => ({
          lead: name,
          says: `${triggerNames[when][language]} → ${acts.map(({ does }) => actNames[does][language]).join(" · ")}`,
          end: on ? t("ran", { n: ran }) : t("off"),
        })}
        empty={<EmptyState title={t("none")} hint={t("noneHint")} />}
      />
    </Beside>
  );
}
