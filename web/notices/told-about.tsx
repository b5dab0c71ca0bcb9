import { useState } from "react";
import { noticesApi, type About, type ToldNotice } from "@kept/domain/notices/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { Delivery } from "./delivery.tsx";
import { messages } from "./messages.ts";
import classes from "./notices.module.css";

/** Who was told what about a thing, when, and whether it reached them; asked for when one opens it. */
export function ToldAbout({ about }: { about: About }) {
  const t = useMessages(messages);
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { data, error } = useAsk(noticesApi.toldAbout, about, { enabled: open, refetchInterval: open && 15_000 });
  if (!may(noticesApi.toldAbout)) return null;
  return (
    <details className={classes.toldAbout} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("whoWasTold")}</summary>
      {error && <ErrorNote says={error.detail} />}
      {data?.rows.length === 0 && <p className={classes.quiet}>{t("toldNobody")}</p>}
      <ul className={classes.list}>
        {data?.rows.map((notice) => (
          <ToldLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </details>
  );
}

function ToldLine({ notice }: { notice: ToldNotice }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const now = useNow(60_000);
  const { staffName, says, toldAt, seenAt, acknowledgedAt, insteadOf } = notice;
  const at = (moment: string) => ({ time: times.when(moment, now) });
  const steps = [
    t("told", at(toldAt)),
    seenAt ? t("seen", at(seenAt)) : t("notSeen"),
    acknowledgedAt && t("answered", at(acknowledgedAt)),
    insteadOf && t("insteadOf", { name: insteadOf.name }),
  ];
  return (
    <li className={classes.told}>
      <strong>{staffName}</strong> {says[language]}
      <div className={classes.quiet}>
        {steps.filter(Boolean).join(" · ")}
        <Delivery notice={notice} />
      </div>
    </li>
  );
}
