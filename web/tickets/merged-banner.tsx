import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./bond-messages.ts";
import classes from "./tickets.module.css";

/** Says on a merged ticket where it goes on, and lets the merge be undone. */
export function MergedBanner({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const [why, setWhy] = useState("");
  const { data } = useAsk(ticketsApi.bonds, { id: ticket.id });
  const undo = useDo(ticketsApi.undoMerge, { onDone: () => setAsks(false) });
  const merged = ticket.state === "closed" ? data?.mergedInto : null;
  if (!merged) return null;
  const { number } = merged.ticket;
  return (
    <div className={classes.demand} role="note" aria-label={t("sameFault")}>
      <span>
        {t("mergedBanner", { number, name: merged.byName })} {merged.why}
      </span>
      <Link to="/tickets/$id" params={{ id: number }}>
        {t("goThere", { number })}
      </Link>
      {may(ticketsApi.undoMerge) && !asks && (
        <Button size="xs" variant="default" onClick={() => setAsks(true)}>
          {t("splitAgain")}
        </Button>
      )}
      {asks && (
        <form
          className={classes.pair}
          onSubmit={(event) => {
            event.preventDefault();
            undo.mutate({ id: ticket.id, version: ticket.version, why });
          }}
        >
          <TextInput
            size="xs"
            aria-label={t("splitWhy")}
            placeholder={t("splitWhy")}
            description={t("splitHint")}
            inputWrapperOrder={["input", "description"]}
            value={why}
            autoFocus
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" loading={undo.isPending}>
            {t("splitAgain")}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setAsks(false)}>
            {t("cancel")}
          </Button>
        </form>
      )}
    </div>
  );
}
