import { useState } from "react";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { wordsTaken } from "../platform/taken-words.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

/** What the hotline does with something that came in: works it through by the steps of a call, or joins it to a ticket. */
export function TicketOfArrival({ arrival, hold }: { arrival: Arrival; hold: () => void }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [attaching, setAttaching] = useState(false);
  const start = useDo(intakeApi.start, {
    onDone: ({ id }) => void navigate({ to: "/call", search: { call: id } as never }),
  });
  const open = () => start.mutate({ arrivalId: arrival.id, taken: wordsTaken(arrival.id) });
  useKeys({
    o: { does: open, says: t("openFromArrival") },
    a: { does: () => setAttaching(true), says: t("attachArrival") },
    ...(attaching ? { Escape: () => setAttaching(false) } : {}),
  });
  return (
    <>
      <Button size="xs" loading={start.isPending} onClick={open} rightSection={<KeyHint keys="o" />}>
        {t("openFromArrival")}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAttaching(true)} rightSection={<KeyHint keys="a" />}>
        {t("attachArrival")}
      </Button>
      {attaching && <WhichTicket arrival={arrival} hold={hold} close={() => setAttaching(false)} />}
    </>
  );
}

/** The ticket it belongs to: the customer's open ones, or another by its number. */
function WhichTicket({ arrival, hold, close }: { arrival: Arrival; hold: () => void; close: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 150);
  const { customerId } = arrival;
  const theirs = useAsk(
    ticketsApi.list,
    { ...(customerId ? { customerId } : {}), limit: 20 },
    { enabled: customerId !== null && text === "" },
  );
  const named = useAsk(intakeApi.ticketsNamed, { text }, { enabled: text !== "" });
  const attach = useDo(intakeApi.attach, {
    onDone: () => {
      close();
      hold();
    },
  });
  const rows = (text === "" ? theirs.data?.rows : named.data?.rows) ?? [];
  return (
    <div className={classes.attach} role="group" aria-label={t("whichTicket")}>
      <TextInput
        autoFocus
        size="xs"
        label={t("whichTicket")}
        placeholder={t("ticketNumber")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = rows;
          if (event.key === "Enter" && first) attach.mutate({ id: arrival.id, ticketId: first.id });
          if (event.key === "Escape") close();
        }}
      />
      <RowList
        label={t("whichTicket")}
        rows={rows}
        keyOf={({ id }) => id}
        open={({ id }) => attach.mutate({ id: arrival.id, ticketId: id })}
        show={({ number, state, customerName, machineText, faultText }) => ({
          lead: number,
          says: [customerName, machineText, faultText].filter(Boolean).join(" · "),
          end: stateNames[state][language],
        })}
        empty={<p className={classes.quiet}>{t("noOpenTickets")}</p>}
      />
    </div>
  );
}
