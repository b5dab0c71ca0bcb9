import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { tagsApi, type TagChange } from "@kept/domain/tickets/tags-api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { tagMessages } from "./tag-messages.ts";
import { TagPanel } from "./tag-panel.tsx";

/** Every tag with how many tickets have it; each is renamed, merged or removed beside the list, and what was done can be undone. */
export function TagsPage() {
  const t = useMessages(tagMessages);
  const mayChange = useMay()(tagsApi.retag);
  const { data } = useAsk(tagsApi.tags, {});
  const [open, setOpen] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useKeys({ "/": { says: t("find"), does: () => field.current?.focus() } });
  const all = data?.rows ?? [];
  const rows = all.filter(({ tag }) => tag.toLowerCase().includes(typed.trim().toLowerCase()));
  const chosen = all.find(({ tag }) => tag === open);
  const panel = chosen && (
    <TagPanel key={chosen.tag} use={chosen} all={all} mayChange={mayChange} done={() => setOpen(null)} />
  );
  return (
    <Beside panel={panel}>
      <CharterTabs />
      <PageHead title={t("title")} lede={t("lede")} />
      {all.length > 0 && (
        <TextInput
          ref={field}
          size="xs"
          mb="xs"
          maw={320}
          type="search"
          aria-label={t("find")}
          placeholder={t("find")}
          aria-keyshortcuts="/"
          rightSection={<KeyHint keys="/" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {data && (
        <RowList
          label={t("title")}
          rows={rows}
          keyOf={({ tag }) => tag}
          chosen={open}
          open={({ tag }) => setOpen(tag)}
          show={(use) => ({ lead: use.tag, says: "", end: t("counts", { open: use.open, all: use.all }) })}
          empty={<EmptyState title={t("none")} hint={t("noneHint")} />}
        />
      )}
      {data && data.changes.length > 0 && (
        <section aria-label={t("changes")}>
          <h2>{t("changes")}</h2>
          <ul className={classes.entries}>
            {data.changes.map((change) => (
              <OneChange key={change.id} change={change} mayUndo={mayChange} />
            ))}
          </ul>
        </section>
      )}
    </Beside>
  );
}

function OneChange({ change, mayUndo }: { change: TagChange; mayUndo: boolean }) {
  const t = useMessages(tagMessages);
  const language = useLanguage();
  const undo = useDo(tagsApi.undoRetag);
  const { id, at, byName, tickets, becomes, undoneAt } = change;
  const tags = change.tags.join(language === "en" ? ", " : "、");
  const says = becomes === null ? t("removed", { tags }) : t("renamed", { tags, becomes });
  return (
    <li>
      {says}{" "}
      <span className={classes.quiet}>
        · {t("on", { n: tickets })} · {byName} · <Moment at={at} />
      </span>{" "}
      {undoneAt ? (
        <span className={classes.quiet}>{t("undone")}</span>
      ) : (
        mayUndo && (
          <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
            {t("undo")}
          </Button>
        )
      )}
    </li>
  );
}
