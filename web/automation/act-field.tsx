import { ActionIcon, MultiSelect, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Act, Told, told } from "@kept/domain/automation/rule.ts";
import { actNames, toldNames } from "@kept/domain/automation/rule-words.ts";
import classes from "./automation.module.css";
import { messages } from "./messages.ts";
import { CommonActValue, emptyCommonAct, SentenceField } from "../macros/common-act-value.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = { act: Act; change: (act: Act) => void; remove: (() => void) | undefined };

const acts = Act.options.map((option) => option.shape.does.value);

/** An act that still lacks its value. */
export const emptyAct = (does: Act["does"]): Act =>
  does === "tell" ? { does, whom: [], text: "" } : emptyCommonAct(does);

/** One thing a rule does, with its value. */
export function ActField({ act, change, remove }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const fills = t("fills", { open: "{", close: "}" });
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
        {act.does === "tell" ? (
          <>
            <MultiSelect
              size="xs"
              aria-label={actNames.tell[language]}
              data={told.map((value) => ({ value, label: toldNames[value][language] }))}
              value={act.whom}
              onChange={(whom) => change({ ...act, whom: whom.map((one) => Told.parse(one)) })}
              comboboxProps={{ withinPortal: false }}
            />
            <SentenceField
              text={act.text}
              label={t("value")}
              hint={fills}
              change={(text) => change({ ...act, text })}
            />
          </>
        ) : (
          <CommonActValue act={act} change={change} fills={fills} />
        )}
      </div>
      {remove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("remove")} title={t("remove")} onClick={remove}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
