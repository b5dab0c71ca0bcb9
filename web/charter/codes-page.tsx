import { Button, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { charterApi } from "@kept/domain/charter/api.ts";
import { codesMatching, familyNames } from "@kept/domain/charter/code.ts";
import { CodeKind, codeKindNames, codeName, type CodeEntry, type CodeTree } from "@kept/domain/charter/fault-codes.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { CharterTabs } from "./charter-tabs.tsx";
import { CodePanel } from "./code-panel.tsx";
import classes from "./charter.module.css";
import { codeMessages } from "./code-messages.ts";
import { useFaultCodes } from "./use-fault-codes.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** The tree fault records choose from: found by typing, renamed, merged, split, retired and added beside the list. */
export function CodesPage() {
  const t = useMessages(codeMessages);
  const language = useLanguage();
  const may = useMay();
  const tree = useFaultCodes();
  const [kind, setKind] = useState<CodeKind>("symptom");
  const [typed, setTyped] = useState("");
  const [retiredToo, setRetiredToo] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const mayAdd = may(charterApi.addCode) && kind !== "result";
  useKeys({
    "/": { says: t("search"), does: () => search.current?.focus() },
    n: mayAdd ? { says: t("add"), does: () => setOpen("") } : undefined,
  });
  const rows = codesMatching(tree[kind], typed, language).filter(
    (entry): entry is CodeEntry => "retiredAt" in entry && (retiredToo || entry.retiredAt === null),
  );
  const chosen = tree[kind].find(({ code }) => code === open) ?? null;
  const panel = open !== null && (open === "" || chosen) && (
    <CodePanel key={`${kind}/${open}/${chosen?.version ?? 0}`} kind={kind} entry={chosen} done={() => setOpen(null)} />
  );
  return (
    <Beside panel={panel}>
      <CharterTabs />
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          mayAdd && (
            <Button rightSection={<KeyHint keys="n" />} onClick={() => setOpen("")}>
              {t("add")}
            </Button>
          )
        }
      />
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          value={kind}
          data={CodeKind.options.map((value) => ({ value, label: codeKindNames[value][language] }))}
          onChange={(value) => {
            setKind(CodeKind.parse(value));
            setOpen(null);
          }}
        />
        <TextInput
          ref={search}
          type="search"
          size="xs"
          aria-label={t("search")}
          placeholder={t("search")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Switch
          size="xs"
          label={t("showRetired")}
          checked={retiredToo}
          onChange={(event) => setRetiredToo(event.currentTarget.checked)}
        />
      </div>
      <RowList
        label={codeKindNames[kind][language]}
        rows={rows}
        keyOf={({ code }) => code}
        chosen={open}
        open={({ code }) => setOpen(code)}
        show={(entry) => ({
          lead: entry.says[language],
          says: [entry.family && familyNames[entry.family][language], standing(t, tree, kind, entry, language)]
            .filter(Boolean)
            .join(" · "),
          end: <code>{entry.code}</code>,
        })}
        empty={<EmptyState title={t("nothing")} hint={t("nothingHint")} />}
      />
    </Beside>
  );
}

type Say = (key: keyof typeof codeMessages, values?: Record<string, string | number>) => string;

function standing(t: Say, tree: CodeTree, kind: CodeKind, entry: CodeEntry, language: Language): string {
  if (entry.retiredAt === null) return entry.words.join(language === "en" ? ", " : "、");
  const into = entry.becomes.map((code) => codeName(tree, kind, code, language)).join(language === "en" ? ", " : "、");
  if (entry.becomes.length === 0) return t("retired");
  return t(entry.becomes.length === 1 ? "merged" : "split", { into: language === "en" ? into : `「${into}」` });
}
