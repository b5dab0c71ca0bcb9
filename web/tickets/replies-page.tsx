import { Button } from "@mantine/core";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { languages } from "@kept/domain/kit/language.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./reply-messages.ts";
import { ReplyPanel } from "./reply-panel.tsx";

/** The replies I may use, by group, and one of them beside the list. */
export function RepliesPage() {
  const t = useMessages(messages);
  const { data, error, refetch } = useAsk(ticketsApi.replies, {});
  const [open, setOpen] = useState<string | null>(null);
  const add = () => setOpen("new");
  useKeys({ n: { says: t("add"), does: add } });
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  const chosen = data.rows.find(({ id }) => id === open) ?? null;
  const panel = (chosen || open === "new") && (
    <ReplyPanel key={`${open}/${chosen?.version ?? 0}`} reply={chosen} done={() => setOpen(null)} />
  );
  return (
    <Beside panel={panel}>
      <CharterTabs />
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          <Button rightSection={<KeyHint keys="n" />} onClick={add}>
            {t("add")}
          </Button>
        }
      />
      <RowList
        label={t("title")}
        rows={data.rows}
        keyOf={({ id }) => id}
        chosen={open}
        open={({ id }) => setOpen(id)}
        show={({ title, folder, texts, ownerName, sharedWith }) => ({
          lead: title,
          says: [
            folder,
            languages
              .filter((one) => texts[one])
              .map((one) => t(one))
              .join(" · "),
          ]
            .filter(Boolean)
            .join(" — "),
          end: sharedWith.length === 0 ? t("onlyMine") : ownerName,
        })}
        empty={<EmptyState title={t("none")} hint={t("noneHint")} />}
      />
    </Beside>
  );
}
