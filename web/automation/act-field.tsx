import { ActionIcon, MultiSelect, NativeSelect, TagsInput, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Act, Told, told } from "@kept/domain/automation/rule.ts";
import { actNames, toldNames } from "@kept/domain/automation/rule-words.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { urgencies, Urgency } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import classes from "./automation.module.css";
import { messages } from "./messages.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = { act: Act; change: (act: Act) => void; remove: (() => void) | undefined };

const acts = Act.options.map((option) => option.shape.does.value);

/** An act that still lacks its value. */
export function emptyAct(does: Act["does"]): Act {
  switch (does) {
    case "urgency":
      return { does, to: "high" };
    case "tag":
      return { does, add: [] };
    case "untag":
      return { does, remove: [] };
    case "note":
      return { does, text: "" };
    case "tell":
      return { does, whom: [], text: "" };
    case "assign":
      return { does, engineerId: null };
  }
}

/** One thing a rule does, with its value. */
export function ActField({ act, change, remove }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  return (
    <div className={classes.line}>
      <NativeSelect
        size="xs"
        aria-label={t("thenDo")}
        value={act.does}
        data={acts.map((value) => ({ value, label: actNames[value][language] }))}
        onChange={(event) => {
          const does = acts.find((one) => one === event.currentTarget.value);
          if (does) change(emptyAct(does));
        }}
      />
      <div className={classes.value}>
        <Value act={act} change={change} />
      </div>
      {remove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("remove")} title={t("remove")} onClick={remove}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}

function Value({ act, change }: Pick<Props, "act" | "change">): ReactNode {
  const t = useMessages(messages);
  const language = useLanguage();
  const label = t("value");
  const fills = t("fills", { open: "{", close: "}" });
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
      return <Sentence text={act.text} label={label} hint={fills} change={(text) => change({ ...act, text })} />;
    case "tell":
      return (
        <>
          <MultiSelect
            size="xs"
            aria-label={actNames.tell[language]}
            data={told.map((value) => ({ value, label: toldNames[value][language] }))}
            value={act.whom}
            onChange={(whom) => change({ ...act, whom: whom.map((one) => Told.parse(one)) })}
            comboboxProps={{ withinPortal: false }}
          />
          <Sentence text={act.text} label={label} hint={fills} change={(text) => change({ ...act, text })} />
        </>
      );
    case "assign":
      return <EngineerField engineerId={act.engineerId} change={(engineerId) => change({ ...act, engineerId })} />;
  }
}

type SentenceProps = { text: string; label: string; hint: string; change: (text: string) => void };

const Sentence = ({ text, label, hint, change }: SentenceProps) => (
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
