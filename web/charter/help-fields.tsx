import { Group, NumberInput } from "@mantine/core";
import { helpDefaults, type HelpFigures } from "@kept/domain/charter/help-figures.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { messages } from "./messages.ts";
import { useMessages } from "../platform/use-messages.ts";

type Props = { help: HelpFigures | undefined; onChange: (help: HelpFigures) => void };

/** Changes within how many minutes a supervisor takes a call for help, and acts on it. */
export function HelpFields({ help = helpDefaults, onChange }: Props) {
  const t = useMessages(messages);
  // An emptied field keeps its figure until another is typed.
  const said = (was: number, typed: string | number) => (Number(typed) >= 1 ? Number(typed) * minute : was);
  return (
    <Group align="end" gap="xs">
      <NumberInput
        label={t("helpAcknowledged")}
        min={1}
        allowDecimal={false}
        value={help.acknowledgeMs / minute}
        onChange={(typed) => onChange({ ...help, acknowledgeMs: said(help.acknowledgeMs, typed) })}
      />
      <NumberInput
        label={t("helpActed")}
        min={1}
        allowDecimal={false}
        value={help.actMs / minute}
        error={help.actMs < help.acknowledgeMs && t("helpOrder")}
        onChange={(typed) => onChange({ ...help, actMs: said(help.actMs, typed) })}
      />
    </Group>
  );
}
