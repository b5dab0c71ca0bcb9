import { useState } from "react";
import { Button } from "@mantine/core";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import { settlementNames } from "@kept/domain/arrivals/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import type { FurtherActs } from "./arrivals-page.tsx";
import classes from "./arrivals.module.css";
import { ForwardForm } from "./forward-form.tsx";
import { messages } from "./messages.ts";
import { NoReportForm } from "./no-report-form.tsx";

type Props = { arrival: Arrival; hold: () => void; further: FurtherActs };

/** The acts on something that came in, a key each; what is settled can be taken back. */
export function ArrivalActs({ arrival, hold, further }: Props) {
  const t = useMessages(messages);
  const may = useMay();
  const back = useDo(arrivalsApi.takeBack);
  if (!may(arrivalsApi.settle)) return null;
  if (!arrival.settledAs) return <Waiting arrival={arrival} hold={hold} further={further} />;
  if (arrival.settledAs === "ticket" || arrival.settledAs === "joined") return null;
  return (
    <div className={classes.acts}>
      <Button variant="default" size="xs" loading={back.isPending} onClick={() => back.mutate({ id: arrival.id })}>
        {t("takeBack")}
      </Button>
    </div>
  );
}

function Waiting({ arrival, hold, further }: Props) {
  const t = useMessages(messages);
  const [asking, setAsking] = useState<"forward" | "no-report" | null>(null);
  const end = useEnding(arrival, hold);
  const { take, letGo, isMine } = useHands(arrival);
  const isCall = isToCall(arrival);
  useKeys({
    t: { does: isMine ? letGo : take, says: t(isMine ? "letGo" : "take") },
    r: { does: end, says: t(isCall ? "calledBack" : "answered") },
    f: { does: () => setAsking("forward"), says: t("forward") },
    x: { does: () => setAsking("no-report"), says: t("noReport") },
    Escape: () => setAsking(null),
  });
  return (
    <>
      <div className={classes.acts}>
        {further(arrival, hold)}
        <Act does={isMine ? letGo : take} says={takeWords(arrival, isMine, t)} keys="t" />
        <Act does={end} says={t(isCall ? "calledBack" : "answered")} keys="r" />
        <Act does={() => setAsking("forward")} says={t("forward")} keys="f" />
        <Act does={() => setAsking("no-report")} says={t("noReport")} keys="x" />
      </div>
      {asking === "forward" && <ForwardForm id={arrival.id} close={() => setAsking(null)} />}
      {asking === "no-report" && <NoReportForm id={arrival.id} hold={hold} close={() => setAsking(null)} />}
    </>
  );
}

const takeWords = (arrival: Arrival, isMine: boolean, t: ReturnType<typeof useMessages<typeof messages>>) =>
  isMine ? t("letGo") : arrival.assigneeName ? t("takeOver", { who: arrival.assigneeName }) : t("take");

/** Whether it ends with a call of ours: a call that was missed, or a fax of ours that did not arrive. */
const isToCall = ({ channel, kind }: Arrival): boolean => channel === "phone" || kind === "unsent-fax";

/** Takes it in hand, or puts it back. */
function useHands(arrival: Arrival) {
  const me = useMe();
  const taking = useDo(arrivalsApi.take);
  const lettingGo = useDo(arrivalsApi.letGo);
  return {
    take: () => taking.mutate({ id: arrival.id }),
    letGo: () => lettingGo.mutate({ id: arrival.id }),
    isMine: me !== null && arrival.assigneeId === me.id,
  };
}

/** Settles it as answered, or called back; to be undone at once. */
function useEnding(arrival: Arrival, hold: () => void): () => void {
  const t = useMessages(messages);
  const language = useLanguage();
  const back = useDo(arrivalsApi.takeBack);
  const as = isToCall(arrival) ? "called-back" : "answered";
  const settle = useDo(arrivalsApi.settle, {
    onDone: () => {
      hold();
      showUndo(t("done", { as: settlementNames[as][language] }), t("undo"), () => back.mutate({ id: arrival.id }));
    },
  });
  return () => settle.mutate({ id: arrival.id, as });
}

/** One act with its key. */
export function Act({
  does,
  says,
  keys,
  main = false,
}: {
  does: () => void;
  says: string;
  keys: string;
  main?: boolean;
}) {
  return (
    <Button size="xs" variant={main ? "filled" : "default"} onClick={does} rightSection={<KeyHint keys={keys} />}>
      {says}
    </Button>
  );
}
