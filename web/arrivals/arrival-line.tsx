import { IconFile, IconMail, IconPhone, IconPrinter, type Icon } from "@tabler/icons-react";
import type { Arrival, ArrivalChannel } from "@kept/domain/arrivals/arrival.ts";
import { channelNames, kindNames, settlementNames } from "@kept/domain/arrivals/words.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { Moment } from "../platform/moment.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";

const icons: Readonly<Record<ArrivalChannel, Icon>> = {
  phone: IconPhone,
  email: IconMail,
  fax: IconPrinter,
  other: IconFile,
};

/** One thing that came in, in two lines with its clock. */
export function ArrivalLine({ row, chosen, choose }: { row: Arrival; chosen: boolean; choose: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const Shape = icons[row.channel];
  const kind = kindNames[row.kind][language];
  return (
    <li>
      <button type="button" className={classes.line} aria-current={chosen || undefined} onClick={choose}>
        <span className={classes.who}>
          <Shape size={16} aria-label={channelNames[row.channel][language]} />
          <span>{whoOf(row, t("withheld"))}</span>
          {row.times > 1 && <span className={classes.quiet}>{t("times", { n: row.times })}</span>}
        </span>
        <span className={classes.quiet}>{row.settledAt ? <Moment at={row.settledAt} /> : <Clock row={row} />}</span>
        <span className={classes.quiet}>{[kind, row.subject || row.text].filter(Boolean).join(" · ")}</span>
        <span className={classes.quiet}>
          {row.settledAs ? settlementNames[row.settledAs][language] : (row.assigneeName ?? "")}
        </span>
      </button>
    </li>
  );
}

function Clock({ row }: { row: Arrival }) {
  if (!row.dueAt || !row.clause) return <Moment at={row.receivedAt} />;
  return <PromiseClock short clause={row.clause} startedAt={row.receivedAt} dueAt={row.dueAt} state="running" />;
}

/** By whom it came, as shortly as it can be told. */
export const whoOf = (row: Arrival, withheld: string): string =>
  [row.customerName, row.contactName ?? (row.sender.name || (row.customerName ? "" : row.sender.address || withheld))]
    .filter(Boolean)
    .join(" · ");
