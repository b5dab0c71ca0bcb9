import { NativeSelect, TagsInput, TextInput } from "@mantine/core";
import type { CommonAct } from "@kept/domain/macros/act.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { urgencies, Urgency } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { FillField } from "./fill-field.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

type Props = {
  act: CommonAct;
  change: (act: CommonAct) => void;
  /** What is filled in where words are written. */
  fills: string;
};

/** A common act that still lacks its value. */
export function emptyCommonAct(does: CommonAct["does"]): CommonAct {
  switch (does) {
    case "urgency":
      return { does, to: "high" };
    case "tag":
      return { does, add: [] };
    case "untag":
      return { does, remove: [] };
    case "note":
      return { does, text: "" };
    case "fill":
      return { does, fieldId: "", value: "" };
    case "assign":
      return { does, engineerId: null };
  }
}

/** The value of an act that rules and macros alike can do. */
export function CommonActValue({ act, change, fills }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const label = t("value");
  switch (act.does) {
    case "urgency":
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={act.to}
          data={urgencies.map((value) => ({ value, label: urgencyNames[value][language] }))}
          onChange={(event) => change({ ...act, to: Urgency.parse(event.currentTarget.value) })}
        />
      );
    case "tag":
      return <TagsInput size="xs" aria-label={label} value={act.add} onChange={(add) => change({ ...act, add })} />;
    case "untag":
      return (
        <TagsInput
          size="xs"
          aria-label={label}
          value={act.remove}
          onChange={(gone) => change({ ...act, remove: gone })}
        />
      );
    case "note":
      return <SentenceField text={act.text} label={label} hint={fills} change={(text) => change({ ...act, text })} />;
    case "fill":
      return <FillField act={act} change={change} />;
    case "assign":
      return <EngineerField engineerId={act.engineerId} change={(engineerId) => change({ ...act, engineerId })} />;
  }
}

type SentenceProps = { text: string; label: string; hint: string; change: (text: string) => void };

/** One line of words, with what is filled in beneath it. */
export const SentenceField = ({ text, label, hint, change }: SentenceProps) => (
  <TextInput
    size="xs"
    aria-label={label}
    description={hint}
    inputWrapperOrder={["input", "description"]}
    value={text}
    onChange={(event) => change(event.currentTarget.value)}
  />
);

type EngineerProps = { engineerId: string | null; change: (id: string | null) => void };

function EngineerField({ engineerId, change }: EngineerProps) {
  const t = useMessages(messages);
  const { data } = useAsk(staffApi.people, { role: "engineer", limit: 200 });
  return (
    <NativeSelect
      size="xs"
      aria-label={t("value")}
      value={engineerId ?? ""}
      data={[
        { value: "", label: t("best") },
        ...(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => change(event.currentTarget.value || null)}
    />
  );
}
