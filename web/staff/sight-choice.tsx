import { Group, Radio } from "@mantine/core";
import type { Sight } from "@kept/domain/staff/sight.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./rights-messages.ts";

type Props = { label: string; description?: string; sees: Sight; onChange: (sees: Sight) => void; disabled?: boolean };

/** Every customer, or one's own only. */
export function SightChoice({ label, description, sees, onChange, disabled = false }: Props) {
  const t = useMessages(messages);
  return (
    <Radio.Group
      label={label}
      {...(description ? { description } : {})}
      value={sees}
      onChange={(value) => onChange(value === "own" ? "own" : "all")}
    >
      <Group gap="lg" mt="xs">
        <Radio value="all" label={t("seesAll")} disabled={disabled} />
        <Radio value="own" label={t("seesOwn")} disabled={disabled} />
      </Group>
    </Radio.Group>
  );
}
