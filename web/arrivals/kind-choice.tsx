import { NativeSelect } from "@mantine/core";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { ArrivalKind, arrivalKinds, type Arrival } from "@kept/domain/arrivals/arrival.ts";
import { kindNames } from "@kept/domain/arrivals/words.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** What it is taken for; whoever knows better says so. */
export function KindChoice({ arrival }: { arrival: Arrival }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const may = useMay();
  const takeFor = useDo(arrivalsApi.takeFor);
  if (!may(arrivalsApi.takeFor)) return <span>{kindNames[arrival.kind][language]}</span>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t("takenFor")}
      value={arrival.kind}
      data={arrivalKinds.map((value) => ({ value, label: kindNames[value][language] }))}
      onChange={(event) => takeFor.mutate({ id: arrival.id, kind: ArrivalKind.parse(event.currentTarget.value) })}
    />
  );
}
