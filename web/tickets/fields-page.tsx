import { Button } from "@mantine/core";
import { useState } from "react";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { fieldMessages } from "./field-messages.ts";
import { FieldPanel } from "./field-panel.tsx";

/** The company's own fields of tickets, in their order; each is changed beside the list. */
export function FieldsPage() {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const may = useMay()(fieldsApi.makeField);
  const { data } = useAsk(fieldsApi.fields, {});
  const [open, setOpen] = useState<string | null>(null);
  useKeys({ n: may ? { says: t("add"), does: () => setOpen("") } : undefined });
  const rows = data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? null;
  const panel = open !== null && (open === "" || chosen) && (
    <FieldPanel
      key={`${open}/${chosen?.version ?? 0}`}
      field={chosen}
      fields={rows}
      mayChange={may}
      done={() => setOpen(null)}
    />
  );
  return (
    <Beside panel={panel}>
      <CharterTabs />
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          may && (
            <Button rightSection={<KeyHint keys="n" />} onClick={() => setOpen("")}>
              {t("add")}
            </Button>
          )
        }
      />
      {data && (
        <RowList
          label={t("title")}
          rows={rows}
          keyOf={({ id }) => id}
          chosen={open}
          open={({ id }) => setOpen(id)}
          show={(field) => ({
            lead: field.name[language],
            says: [t(field.kind), field.unit, field.need === "never" ? "" : t(field.need)].filter(Boolean).join(" · "),
            end: field.retiredAt ? t("retired") : "",
          })}
          empty={<EmptyState title={t("none")} hint={t("noneHint")} />}
        />
      )}
    </Beside>
  );
}
