import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { linkName, linkNames, messages } from "./bond-messages.ts";
import { TicketFinder } from "./ticket-finder.tsx";

const offered = [
  { kind: "related", reverse: false },
  { kind: "duplicate-of", reverse: false },
  { kind: "caused-by", reverse: false },
  { kind: "child-of", reverse: false },
  { kind: "child-of", reverse: true },
] as const;

/** Links a ticket: first what it is to the other, then which other. */
export function LinkForm({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [place, setPlace] = useState(0);
  const link = useDo(ticketsApi.link, { onDone: close });
  useKeys({ Escape: close });
  const choose = (other: { id: string }) => {
    const chosen = offered[place] ?? offered[0];
    const [from, to] = chosen.reverse ? [other.id, ticket.id] : [ticket.id, other.id];
    link.mutate({ id: from, kind: chosen.kind, other: to });
  };
  return (
    <div className={classes.picker} role="group" aria-label={t("linkTo")}>
      <NativeSelect
        size="xs"
        label={t("kind")}
        value={place}
        data={offered.map((one, value) => ({ value: String(value), label: linkNames[linkName(one)][language] }))}
        onChange={(event) => setPlace(Number(event.target.value))}
      />
      <TicketFinder ticketId={ticket.id} choose={choose} narrow />
      <div className={classes.acts}>
        <Button size="compact-xs" variant="subtle" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
