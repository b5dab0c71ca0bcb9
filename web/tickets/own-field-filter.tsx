import { Button, NativeSelect, Popover, Stack } from "@mantine/core";
import { useState } from "react";
import type { FieldValue } from "@kept/domain/tickets/field.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { FieldInput } from "./field-input.tsx";
import { fieldMessages } from "./field-messages.ts";
import { listMessages } from "./list-messages.ts";
import { useColumnNames } from "./use-column-names.ts";

/** Narrows the list by what a field of the company's own says; nothing where there are none. */
export function OwnFieldFilter({ filter }: { filter: (field: string) => void }) {
  const t = useMessages(fieldMessages);
  const l = useMessages(listMessages);
  const language = useLanguage();
  const { fields } = useColumnNames();
  const [opened, setOpened] = useState(false);
  const [id, setId] = useState("");
  const [value, setValue] = useState<FieldValue | null>(null);
  const field = fields.find((one) => one.id === id);
  if (fields.length === 0) return null;
  const says = Array.isArray(value) ? value[0] : value;
  const apply = () => {
    if (!field || says === null || says === undefined || says === "") return;
    filter(`${field.id}:${String(says)}`);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
          {t("title")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack
          component="form"
          gap="xs"
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <NativeSelect
            size="xs"
            label={l("ownField")}
            value={id}
            data={[{ value: "", label: "—" }, ...fields.map((one) => ({ value: one.id, label: one.name[language] }))]}
            onChange={({ target }) => {
              setId(target.value);
              setValue(null);
            }}
          />
          {field && (
            <FieldInput
              field={field.kind === "choices" ? { ...field, kind: "choice" } : field}
              value={value}
              change={setValue}
            />
          )}
          <Button size="xs" type="submit" disabled={!field || value === null}>
            {l("apply")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
