import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { messages } from "./messages.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";

/** Customers found by typing, as at the hotline. */
export function CustomersField({ value, onChange }: { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed, 150);
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const found = useAsk(customersApi.find, { text, limit: 8 }, { enabled: text.trim() !== "" });
  const options = new Map((found.data?.rows ?? []).map(({ id, name }) => [id, name]));
  const data = [
    ...value.filter((id) => !options.has(id)).map((id) => ({ value: id, label: named.get(id) ?? id.slice(0, 8) })),
    ...[...options].map(([id, label]) => ({ value: id, label })),
  ];
  return (
    <MultiSelect
      size="xs"
      aria-label={t("value")}
      searchable
      data={data}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      value={[...value]}
      onChange={(ids) => {
        setNamed(new Map([...named, ...options]));
        onChange(ids);
      }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
