import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { macrosApi, type Macro } from "@kept/domain/macros/api.ts";
import { macroActNames } from "@kept/domain/macros/act-words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { MacroPanel } from "./macro-panel.tsx";
import { messages } from "./messages.ts";

/** The macros I may use in their order, how often each was used, and one of them beside the list. */
export function MacrosPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const mayKeep = useMay()(macrosApi.put);
  const { data, error, refetch } = useAsk(macrosApi.list, {}, { enabled: mayKeep });
  const [open, setOpen] = useState<string | null>(null);
  const add = mayKeep ? () => setOpen("new") : undefined;
  useKeys({ n: add && { says: t("add"), does: add } });
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  const rows = data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? null;
  const panel = (chosen || open === "new") && (
    <MacroPanel
      key={`${open}/${chosen?.version ?? 0}`}
      macro={chosen}
      done={() => setOpen(null)}
      places={chosen?.mayChange && <Places rows={rows} chosen={chosen} />}
    />
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
        rows={rows}
        keyOf={({ id }) => id}
        chosen={open}
        open={({ id }) => setOpen(id)}
        show={({ name, on, acts, used }) => ({
          lead: name,
          says: acts.map(({ does }) => macroActNames[does][language]).join(" · "),
          end: on ? t("used", { n: used }) : t("off"),
        })}
        empty={<EmptyState title={t("none")} hint={t("noneHint")} />}
      />
    </Beside>
  );
}

/** Moves a macro among those I may change. */
function Places({ rows, chosen }: { rows: readonly Macro[]; chosen: Macro }) {
  const t = useMessages(messages);
  const order = useDo(macrosApi.order);
  const mine = rows.filter(({ mayChange }) => mayChange).map(({ id }) => id);
  const at = mine.indexOf(chosen.id);
  const move = (to: number) => order.mutate({ ids: mine.toSpliced(at, 1).toSpliced(to, 0, chosen.id) });
  return (
    <Group gap={4}>
      <Button size="compact-xs" variant="default" disabled={at <= 0 || order.isPending} onClick={() => move(at - 1)}>
        {t("up")}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={at >= mine.length - 1 || order.isPending}
        onClick={() => move(at + 1)}
      >
        {t("down")}
      </Button>
    </Group>
  );
}
