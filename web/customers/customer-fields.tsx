import { NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import { Importance, importances } from "@kept/domain/customers/customer.ts";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { languageNames } from "../platform/language.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** What is put down about a customer on a form. */
export type Facts = {
  name: string;
  names: { "zh-Hant"?: string; "zh-Hans"?: string; en?: string };
  shortName: string;
  aliases: string[];
  code: string;
  importance: Importance;
  zone: string;
  language: Language;
  note: string;
};

export const noFacts: Facts = {
  name: "",
  names: {},
  shortName: "",
  aliases: [],
  code: "",
  importance: "normal",
  zone: "Asia/Shanghai",
  language: "zh-Hans",
  note: "",
};

const zones = (own: string): string[] => [...new Set([own, ...Intl.supportedValuesOf("timeZone")])].sort();

/** Changes what is put down about a customer. */
export function CustomerFields({ facts, onChange }: { facts: Facts; onChange: (facts: Facts) => void }) {
  const t = useMessages(messages);
  const put = (part: Partial<Facts>) => onChange({ ...facts, ...part });
  const english = (en: string) => {
    const { en: _gone, ...others } = facts.names;
    put({ names: en ? { ...others, en } : others });
  };
  return (
    <>
      <TextInput
        label={t("name")}
        required
        autoFocus
        value={facts.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("english")}
        value={facts.names.en ?? ""}
        onChange={(event) => english(event.currentTarget.value)}
      />
      <TextInput
        label={t("shortName")}
        value={facts.shortName}
        onChange={(event) => put({ shortName: event.currentTarget.value })}
      />
      <TextInput
        label={t("aliases")}
        defaultValue={facts.aliases.join(", ")}
        onChange={(event) =>
          put({
            aliases: event.currentTarget.value
              .split(/[,，、]/)
              .map((one) => one.trim())
              .filter(Boolean),
          })
        }
      />
      <TextInput
        label={t("code")}
        description={t("codeHint")}
        value={facts.code}
        onChange={(event) => put({ code: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("importance")}
        value={facts.importance}
        data={importances.map((value) => ({ value, label: t(value) }))}
        onChange={(event) => put({ importance: Importance.parse(event.currentTarget.value) })}
      />
      <Select
        label={t("zone")}
        description={t("zoneHint")}
        searchable
        allowDeselect={false}
        data={zones(facts.zone)}
        value={facts.zone}
        onChange={(zone) => zone && put({ zone })}
      />
      <NativeSelect
        label={t("language")}
        value={facts.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(event) => put({ language: Language.parse(event.currentTarget.value) })}
      />
      <Textarea
        label={t("note")}
        autosize
        minRows={2}
        value={facts.note}
        onChange={(event) => put({ note: event.currentTarget.value })}
      />
    </>
  );
}
