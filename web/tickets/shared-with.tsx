import { MultiSelect } from "@mantine/core";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./reply-messages.ts";

type Props = { value: readonly string[]; change: (sharedWith: readonly string[]) => void };

/** Chooses departments, or everyone, that something kept is shared with. */
export function SharedWith({ value, change }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(staffApi.departments, {});
  return (
    <MultiSelect
      label={t("sharedWith")}
      placeholder={value.length === 0 ? t("onlyMine") : undefined}
      data={[
        { value: "everyone", label: t("everyone") },
        ...(data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
      ]}
      value={[...value]}
      onChange={change}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
