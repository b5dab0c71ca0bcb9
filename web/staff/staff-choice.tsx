import { Select } from "@mantine/core";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";

type Props = {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  /** Who cannot be chosen. */
  except?: string;
  placeholder?: string;
};

/** Chooses one of our people by typing part of the name. */
export function StaffChoice({ label, value, onChange, except, placeholder }: Props) {
  const people = useAsk(staffApi.people, { limit: 200 });
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      data={(people.data?.rows ?? [])
        .filter(({ id }) => id !== except)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
