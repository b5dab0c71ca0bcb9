import { Select } from "@mantine/core";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

type Props = { not: string; chosen: string | null; choose: (id: string | null) => void };

/** Another engineer, or nobody else: then it stays as it is. */
export function EngineerChoice({ not, chosen, choose }: Props) {
  const t = useMessages(messages);
  const may = useMay();
  const { data } = useAsk(dispatchApi.engineers, {}, { enabled: may(dispatchApi.engineers) });
  const others = (data?.rows ?? []).filter(({ id, duty }) => id !== not && duty !== "away");
  return (
    <Select
      label={t("engineers")}
      clearable
      comboboxProps={{ withinPortal: false }}
      data={others.map(({ id, name, duty }) => ({ value: id, label: `${name} · ${t(duty)}` }))}
      value={chosen}
      onChange={choose}
    />
  );
}
