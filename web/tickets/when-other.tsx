import { MultiSelect, NativeSelect, TagsInput } from "@mantine/core";
import type { Field, FieldFacts } from "@kept/domain/tickets/field.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { fieldMessages } from "./field-messages.ts";

type Props = { when: FieldFacts["when"]; others: readonly Field[]; change: (when: FieldFacts["when"]) => void };

/** Makes the need of a field hang on what another one says. */
export function WhenOther({ when, others, change }: Props) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const other = others.find(({ id }) => id === when?.fieldId);
  const known = other?.choices.map(({ key, says }) => ({ value: key, label: says[language] })) ?? [];
  const data =
    other?.kind === "yes-no" ? yesNo.map((value) => ({ value, label: t(value === "true" ? "yes" : "no") })) : known;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t("whenField")}
        data={[
          { value: "", label: t("noField") },
          ...others.map(({ id, name }) => ({ value: id, label: name[language] })),
        ]}
        value={when?.fieldId ?? ""}
        onChange={({ target }) => change(target.value === "" ? null : { fieldId: target.value, is: [] })}
      />
      {when &&
        (data.length > 0 ? (
          <MultiSelect
            size="xs"
            label={t("whenIs")}
            comboboxProps={{ withinPortal: false }}
            data={data}
            value={when.is}
            onChange={(is) => change({ ...when, is })}
          />
        ) : (
          <TagsInput size="xs" label={t("whenIs")} value={when.is} onChange={(is) => change({ ...when, is })} />
        ))}
    </>
  );
}

const yesNo = ["true", "false"] as const;
