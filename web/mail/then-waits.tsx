import { NativeSelect } from "@mantine/core";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { waitingChoices } from "@kept/domain/tickets/waiting.ts";
import { useHouseRules } from "../charter/use-house-rules.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { writingWords } from "./writing-words.ts";

/** For what the ticket waits once the mail has left. */
export function ThenWaits({ waits, setWaits }: { waits: string; setWaits: (reason: string) => void }) {
  const t = useMessages(writingWords);
  const language = useLanguage();
  const may = useMay();
  const choices = waitingChoices(useHouseRules());
  if (!may(ticketsApi.wait)) return null;
  return (
    <NativeSelect
      aria-label={t("onceSent")}
      value={waits}
      data={[
        { value: "", label: t("thenNothing") },
        ...choices.map(({ code, says }) => ({ value: code, label: t("thenWaits", { reason: says[language] }) })),
      ]}
      onChange={(event) => setWaits(event.currentTarget.value)}
    />
  );
}
