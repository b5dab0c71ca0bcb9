import { MultiSelect, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import type { Field, FieldValue } from "@kept/domain/tickets/field.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { fieldMessages } from "./field-messages.ts";

type Props = {
  field: Field;
  value: FieldValue | null;
  change: (value: FieldValue | null) => void;
  /** Marked as one that must be filled in. */
  needed?: boolean;
  size?: "xs" | "sm";
};

/** Where one field is filled in, as its kind asks. */
export function FieldInput({ field, value, change, needed = false, size = "xs" }: Props) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const options = field.choices.map(({ key, says }) => ({ value: key, label: says[language] }));
  const face = { size, label: field.name[language], withAsterisk: needed } as const;
  switch (field.kind) {
    case "number":
      return (
        <NumberInput
          {...face}
          label={field.unit ? `${face.label} (${field.unit})` : face.label}
          value={typeof value === "number" ? value : ""}
          onChange={(next) => change(next === "" || Number.isNaN(Number(next)) ? null : Number(next))}
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...face}
          comboboxProps={{ withinPortal: false }}
          data={options}
          value={Array.isArray(value) ? value : []}
          onChange={(next) => change(next.length > 0 ? next : null)}
        />
      );
    case "choice":
    case "yes-no": {
      const data =
        field.kind === "choice"
          ? options
          : (["true", "false"] as const).map((one) => ({ value: one, label: t(one === "true" ? "yes" : "no") }));
      const taken = (next: string) => (field.kind === "choice" ? next : next === "true");
      return (
        <NativeSelect
          {...face}
          data={[{ value: "", label: t("unset") }, ...data]}
          value={value === null ? "" : String(value)}
          onChange={({ target }) => change(target.value === "" ? null : taken(target.value))}
        />
      );
    }
    default:
      return (
        <TextInput
          {...face}
          type={field.kind === "date" ? "date" : "text"}
          value={typeof value === "string" ? value : ""}
          onChange={({ target }) => change(target.value || null)}
        />
      );
  }
}
