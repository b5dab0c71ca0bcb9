import { NativeSelect } from "@mantine/core";
import type { CommonAct } from "@kept/domain/macros/act.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { FieldInput } from "../tickets/field-input.tsx";
import { messages } from "./messages.ts";

type Fill = Extract<CommonAct, { does: "fill" }>;

/** Which field of the company's own is filled in, and with what. */
export function FillField({ act, change }: { act: Fill; change: (act: Fill) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(fieldsApi.fields, {});
  const fields = (data?.rows ?? []).filter(({ retiredAt, id }) => retiredAt === null || id === act.fieldId);
  const field = fields.find(({ id }) => id === act.fieldId);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("field")}
        value={act.fieldId}
        data={[{ value: "", label: "—" }, ...fields.map(({ id, name }) => ({ value: id, label: name[language] }))]}
        onChange={({ target }) => change({ ...act, fieldId: target.value, value: "" })}
      />
      {field && (
        <FieldInput field={field} value={act.value} change={(value) => change({ ...act, value: value ?? "" })} />
      )}
    </>
  );
}
