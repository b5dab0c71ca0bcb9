import { Button, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { messages } from "./bond-messages.ts";

/** Opens another ticket like this one, for a fault that is reported now. */
export function AgainForm({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [fault, setFault] = useState(ticket.faultText);
  const [machine, setMachine] = useState(ticket.machineText);
  const [reporter, setReporter] = useState(ticket.reporter.name);
  const again = useDo(ticketsApi.openAgain, {
    onDone: ({ number }) => {
      close();
      void navigate({ to: "/tickets/$id", params: { id: number } });
    },
  });
  useKeys({ Escape: close });
  const ready = fault.trim() !== "" && reporter.trim() !== "";
  return (
    <form
      className={classes.picker}
      aria-label={t("again")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready)
          again.mutate({ id: ticket.id, faultText: fault, machineText: machine, reporterName: reporter.trim() });
      }}
    >
      <Textarea
        size="xs"
        label={t("againFault")}
        description={t("againHint")}
        value={fault}
        required
        autoFocus
        autosize
        minRows={2}
        onChange={(event) => setFault(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t("againMachine")}
        value={machine}
        onChange={(event) => setMachine(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t("againReporter")}
        value={reporter}
        required
        onChange={(event) => setReporter(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button size="compact-xs" variant="subtle" onClick={close}>
          {t("cancel")}
        </Button>
        <Button size="compact-xs" type="submit" disabled={!ready} loading={again.isPending}>
          {t("openAgain")}
        </Button>
      </div>
    </form>
  );
}
