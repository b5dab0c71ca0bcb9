import { TextInput } from "@mantine/core";
import { useDeferredValue, useState, type ReactNode } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { MergeCandidate } from "@kept/domain/tickets/bonds-api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { RowList } from "@kept/ui/row-list.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./bond-messages.ts";
import classes from "./bonds.module.css";

type Props = {
  ticketId: string;
  choose: (found: MergeCandidate) => void;
  /** In a column beside the page: number and fault only. */
  narrow?: boolean;
};

/** Finds another ticket by number, customer or words; those of the same machine and customer are proposed before anything is typed. */
export function TicketFinder({ ticketId, choose, narrow = false }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [text, setText] = useState("");
  const { data } = useAsk(ticketsApi.candidates, { id: ticketId, text: useDeferredValue(text).trim() });
  const show = (row: MergeCandidate): { lead: ReactNode; says?: ReactNode; end?: ReactNode } => {
    if (narrow)
      return {
        lead: <span className={classes.narrow}>{[row.number, row.faultText, row.machineText].join(" · ")}</span>,
      };
    return {
      lead: <span className={classes.whole}>{row.number}</span>,
      says: [row.faultText, row.machineText, row.customerName].filter(Boolean).join(" · "),
      end: (
        <>
          {t(row.because)} · {stateNames[row.state][language]} · <Moment at={row.receivedAt} />
        </>
      ),
    };
  };
  return (
    <div className={classes.finder}>
      <TextInput
        size="sm"
        type="search"
        aria-label={t("find")}
        placeholder={t("find")}
        value={text}
        data-autofocus
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {data && (
        <RowList
          label={t("found")}
          rows={data.rows}
          keyOf={({ id }) => id}
          show={show}
          open={choose}
          empty={<p className={classes.quiet}>{t("foundNone")}</p>}
        />
      )}
    </div>
  );
}
