import { Select } from "@mantine/core";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";

type Props = { label: string; value: string | null; onChange: (id: string | null) => void; optional?: boolean };

/** One named person of ours, found by typing part of the name. */
export function OwnerChoice({ label, value, onChange, optional = false }: Props) {
  const people = useAsk(staffApi.people, { limit: 200 });
  const data = (people.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={label}
      required={!optional}
      clearable={optional}
      searchable
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}
