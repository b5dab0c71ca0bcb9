import { useState } from "react";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { FaxList } from "./fax-list.tsx";
import { messages } from "./messages.ts";
import { WriteFax } from "./write-fax.tsx";

/** Accepts and acknowledges a fax by one key, answers it by fax, and shows how far both have come (3.2c). */
export function FaxAnswers({ arrival, hold }: { arrival: Arrival; hold: () => void }) {
  const t = useMessages(messages);
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { data } = useAsk(faxApi.ofArrival, { id: arrival.id }, { enabled: may(faxApi.ofArrival) });
  const acknowledge = useDo(faxApi.acknowledge, {
    onDone: ({ number }) => {
      hold();
      notifications.show({ message: t("acknowledged", { number }) });
    },
  });
  const mayWrite = may(faxApi.write) && data?.faxIsOn === true && arrival.sender.address !== "";
  const owesOne = !data?.rows.some(({ purpose, state }) => purpose === "acknowledgement" && state !== "failed");
  const accept = () => acknowledge.mutate({ id: arrival.id });
  const write = () => setWriting(true);
  useKeys({
    ...(mayWrite && owesOne ? { c: { says: t("acknowledge"), does: accept } } : {}),
    ...(mayWrite ? { y: { says: t("answerFax"), does: write } } : {}),
  });
  return (
    <>
      {mayWrite && owesOne && (
        <Button size="xs" loading={acknowledge.isPending} rightSection={<KeyHint keys="c" />} onClick={accept}>
          {t("acknowledge")}
        </Button>
      )}
      {mayWrite && (
        <Button size="xs" variant="default" rightSection={<KeyHint keys="y" />} onClick={write}>
          {t("answerFax")}
        </Button>
      )}
      {writing && (
        <WriteFax
          about={{ on: faxApi.answer, id: arrival.id }}
          number={arrival.sender.address}
          subject=""
          close={() => setWriting(false)}
          done={hold}
        />
      )}
      <FaxList faxes={data?.rows ?? []} />
    </>
  );
}
