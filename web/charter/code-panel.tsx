import { Button, MultiSelect, NativeSelect, Stack, TagsInput, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { charterApi } from "@kept/domain/charter/api.ts";
import { Family, families, familyNames } from "@kept/domain/charter/code.ts";
import { codeKindNames, codesFor, type CodeEntry, type CodeKind } from "@kept/domain/charter/fault-codes.ts";
import { languages, text, type Text } from "@kept/domain/kit/language.ts";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import classes from "./charter.module.css";
import { codeMessages } from "./code-messages.ts";
import { useFaultCodes } from "./use-fault-codes.ts";
import { languageNames } from "../platform/language.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { FormActs } from "../platform/form-acts.tsx";

type Props = { kind: CodeKind; entry: CodeEntry | null; done: () => void };

/** One code beside the list: its names side by side, the other words for it, and what takes its place; null for a new one. */
export function CodePanel({ kind, entry, done }: Props) {
  const t = useMessages(codeMessages);
  const language = useLanguage();
  const may = useMay()(charterApi.changeCode);
  const restore = useDo(charterApi.restoreCode, { onDone: done });
  const title = entry ? entry.says[language] : `${t("add")} · ${codeKindNames[kind][language]}`;
  return (
    <SidePanel title={title} close={done}>
      <Stack gap="md">
        <NamesForm kind={kind} entry={entry} readOnly={!may} done={done} />
        {entry && may && kind !== "result" && entry.retiredAt === null && (
          <RetireForm kind={kind} entry={entry} done={done} />
        )}
        {entry && may && entry.retiredAt !== null && (
          <Button
            variant="default"
            loading={restore.isPending}
            onClick={() => restore.mutate({ kind, code: entry.code })}
          >
            {t("restore")}
          </Button>
        )}
      </Stack>
    </SidePanel>
  );
}

function NamesForm({ kind, entry, readOnly, done }: Props & { readOnly: boolean }) {
  const t = useMessages(codeMessages);
  const language = useLanguage();
  const [says, setSays] = useState<Text>(entry?.says ?? text("", "", ""));
  const [words, setWords] = useState<string[]>(entry?.words ?? []);
  const [family, setFamily] = useState<string>(entry?.family ?? "");
  const change = useDo(charterApi.changeCode, { onDone: done });
  const add = useDo(charterApi.addCode, { onDone: done });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (entry) change.mutate({ kind, code: entry.code, says, words, version: entry.version });
    else add.mutate({ kind, family: Family.safeParse(family).data ?? null, says, words });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={save}>
      {!entry && kind !== "action" && (
        <NativeSelect
          label={t("family")}
          value={family}
          data={[
            { value: "", label: t("noFamily") },
            ...families.map((value) => ({ value, label: familyNames[value][language] })),
          ]}
          onChange={(event) => setFamily(event.currentTarget.value)}
        />
      )}
      {languages.map((each) => (
        <TextInput
          key={each}
          lang={each}
          required
          readOnly={readOnly}
          label={`${t("name")} · ${languageNames[each]}`}
          value={says[each]}
          onChange={(event) => {
            const name = event.currentTarget.value;
            setSays((before) => ({ ...before, [each]: name }));
          }}
        />
      ))}
      <TagsInput
        label={t("words")}
        description={t("wordsHint")}
        readOnly={readOnly}
        value={words}
        onChange={setWords}
      />
      {!readOnly && <FormActs says={t("save")} busy={change.isPending || add.isPending} cancel={done} />}
    </Stack>
  );
}

function RetireForm({ kind, entry, done }: { kind: CodeKind; entry: CodeEntry; done: () => void }) {
  const t = useMessages(codeMessages);
  const language = useLanguage();
  const tree = useFaultCodes();
  const [becomes, setBecomes] = useState<string[]>([]);
  const retire = useDo(charterApi.retireCode, { onDone: done });
  const others = codesFor(tree, kind, entry.family).filter(({ code }) => code !== entry.code);
  const [only] = becomes;
  const into = others.find(({ code }) => code === only)?.says[language] ?? "";
  const act =
    becomes.length === 0
      ? t("doRetire")
      : becomes.length === 1
        ? t("doMerge", { into: language === "en" ? into : `「${into}」` })
        : t("doSplit", { n: becomes.length });
  return (
    <details>
      <summary>{t("retire")}</summary>
      <Stack gap="sm" mt="xs">
        <MultiSelect
          label={t("becomes")}
          description={t("becomesHint")}
          searchable
          data={others.map(({ code, says }) => ({ value: code, label: says[language] }))}
          value={becomes}
          onChange={setBecomes}
          comboboxProps={{ withinPortal: false }}
        />
        <Button
          color="red"
          variant="light"
          className={classes.retire}
          loading={retire.isPending}
          onClick={() => retire.mutate({ kind, code: entry.code, becomes })}
        >
          {act}
        </Button>
      </Stack>
    </details>
  );
}
