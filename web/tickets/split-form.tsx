import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { TicketEvent } from "@kept/domain/tickets/happening.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { saidIn } from "@kept/domain/tickets/ticket-words.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import classes from "./beside.module.css";
import { messages } from "./bond-messages.ts";

/** Opens a ticket of its own for a second fault the customer named in a line of this one. */
export function SplitForm({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const t = useMessages(messages);
  const times = useTimes();
  const navigate = useNavigate();
  const { data } = useAsk(ticketsApi.read, { id: ticket.id });
  const lines = (data?.events ?? []).filter(canName).toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const [machine, setMachine] = useState("");
  const split = useDo(ticketsApi.splitOff, {
    onDone: ({ number }) => {
      close();
      void navigate({ to: "/tickets/$id", params: { id: number } });
    },
  });
  useKeys({ Escape: close });
  const eventId = chosen ?? lines[0]?.id;
  return (
    <form
      className={classes.picker}
      aria-label={t("secondFault")}
      onSubmit={(event) => {
        event.preventDefault();
        if (eventId) split.mutate({ id: ticket.id, eventId, faultText: fault, machineText: machine });
      }}
    >
      <NativeSelect
        size="xs"
        label={t("line")}
        description={t("splitClock")}
        value={eventId}
        data={lines.map((line) => ({ value: line.id, label: `${times.clock(line.at)} ${wordsOf(line, ticket)}` }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Textarea
        size="xs"
        label={t("splitFault")}
        value={fault}
        required
        autoFocus
        autosize
        minRows={2}
        onChange={(event) => setFault(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t("splitMachine")}
        value={machine}
        onChange={(event) => setMachine(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button size="compact-xs" variant="subtle" onClick={close}>
          {t("cancel")}
        </Button>
        <Button size="compact-xs" type="submit" disabled={fault.trim() === "" || !eventId} loading={split.isPending}>
          {t("split")}
        </Button>
      </div>
    </form>
  );
}

const canName = ({ what }: TicketEvent): boolean => ["reported", "joined", "noted", "contacted"].includes(what.kind);

const wordsOf = ({ what, byName }: TicketEvent, ticket: Ticket): string =>
  (what.kind === "reported" ? ticket.faultText : saidIn(what)?.text || byName).slice(0, 60);
