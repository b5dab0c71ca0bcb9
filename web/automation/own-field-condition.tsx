import { MultiSelect, NativeSelect, TagsInput } from "@mantine/core";
import type { Condition } from "@kept/domain/automation/rule.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { Field } from "@kept/domain/tickets/field.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

type OwnField = Extract<Condition, { fact: "field" }>;

/** Which field of the company's own is looked at, and what it must say; nothing chosen means that it is filled in at all. */
export function OwnFieldCondition({ condition, change }: { condition: OwnField; change: (next: OwnField) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(fieldsApi.fields, {});
  const fields = (data?.rows ?? []).filter(({ retiredAt, id }) => retiredAt === null || id === condition.fieldId);
  const field = fields.find(({ id }) => id === condition.fieldId);
  const offered = field && choicesOf(field);
  const face = {
    size: "xs",
    "aria-label": t("value"),
    placeholder: condition.is.length === 0 ? t("anything") : "",
    value: condition.is,
    onChange: (is: string[]) => change({ ...condition, is }),
  } as const;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("field")}
        value={condition.fieldId}
        data={[{ value: "", label: "—" }, ...fields.map(({ id, name }) => ({ value: id, label: name[language] }))]}
        onChange={({ target }) => change({ ...condition, fieldId: target.value, is: [] })}
      />
      {offered ? (
        <MultiSelect
          {...face}
          data={offered.map(({ key, says }) => ({ value: key, label: says[language] }))}
          comboboxProps={{ withinPortal: false }}
        />
      ) : (
        field && <TagsInput {...face} />
      )}
    </>
  );
}

const yesNo = [
  { key: "true", says: text("是", "是", "yes") },
  { key: "false", says: text("否", "否", "no") },
];

/** What a field can say, where it does not take just any words. */
function choicesOf({ kind, choices }: Field): Field["choices"] | null {
  if (kind === "yes-no") return yesNo;
  return kind === "choice" || kind === "choices" ? choices : null;
}
