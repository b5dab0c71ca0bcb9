import { useState } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ticketsApi, type Present } from "@kept/domain/tickets/api.ts";
import { Urgency, urgencies, type Ticket } from "@kept/domain/tickets/ticket.ts";
import { channelNames, stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import { waitingName } from "@kept/domain/tickets/waiting.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { Moment } from "../platform/moment.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { useHouseRules } from "../charter/use-house-rules.ts";
import classes from "./tickets.module.css";
import { WhoElse } from "./who-else.tsx";

/** Number, fault, state and urgency; below, whose ticket it is and who else has it open. */
export function TicketHead({ ticket, others }: { ticket: Ticket; others: readonly Present[] }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const rules = useHouseRules();
  return (
    <header>
      <div className={classes.head}>
        <h1>
          <span className={classes.number}>{ticket.number}</span> {ticket.faultText}
        </h1>
        <span className={classes.state}>
          {stateNames[ticket.state][language]}
          {ticket.waitingFor && ` · ${waitingName(rules, ticket.waitingFor)[language]}`}
        </span>
        <UrgencyControl ticket={ticket} />
      </div>
      <p className={classes.under}>
        <Link to="/customers/$id" params={{ id: ticket.customerId }}>
          {ticket.customerName}
        </Link>
        {ticket.machineText && <span>{ticket.machineText}</span>}
        <span>
          {t("reported")} <Moment at={ticket.receivedAt} /> · {ticket.reporter.name} ·{" "}
          {channelNames[ticket.channel][language]}
        </span>
        <span>
          {t("engineer")} {ticket.engineerName ?? t("nobody")}
          {ticket.state !== "closed" && (
            <>
              {" · "}
              <DispatchLink ticket={ticket} />
            </>
          )}
        </span>
        <WhoElse others={others} />
      </p>
    </header>
  );
}

/** Leads on to dispatch: its own engineer to flag an obstacle, everybody else to see who could take it (3.6.2, 3.6.3). */
function DispatchLink({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const me = useMe();
  const mine = ticket.engineerId !== null && ticket.engineerId === me?.id;
  if (mine && !me.roles.includes("administrator"))
    return (
      <Link to="/dispatch" search={{ obstacle: ticket.id } as never}>
        {t("obstacleLink")} <KeyHint keys="o" />
      </Link>
    );
  return (
    <Link to="/dispatch" search={{ ticket: ticket.id } as never}>
      {t(ticket.engineerId ? "reassignLink" : "assignLink")} <KeyHint keys="a" />
    </Link>
  );
}

/** Shows how much it presses; another choice asks for the reason. */
function UrgencyControl({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [wanted, setWanted] = useState<Urgency | null>(null);
  const [why, setWhy] = useState("");
  const set = useDo(ticketsApi.setUrgency, {
    onDone: () => {
      setWanted(null);
      setWhy("");
    },
  });
  const send = () => {
    if (!wanted || why.trim() === "") return;
    set.mutate({ id: ticket.id, version: ticket.version, urgency: wanted, why });
  };
  return (
    <form
      className={classes.pair}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <NativeSelect
        size="xs"
        aria-label={t("urgency")}
        title={ticket.urgencyReason ?? undefined}
        disabled={ticket.state === "closed"}
        value={wanted ?? ticket.urgency}
        data={urgencies.map((value) => ({ value, label: urgencyNames[value][language] }))}
        onChange={(event) => {
          const next = Urgency.parse(event.target.value);
          setWanted(next === ticket.urgency ? null : next);
        }}
      />
      {wanted && (
        <>
          <TextInput
            size="xs"
            aria-label={t("whyUrgency")}
            placeholder={t("whyUrgency")}
            value={why}
            data-autofocus
            required
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button size="xs" type="submit" loading={set.isPending}>
            {t("save")}
          </Button>
        </>
      )}
    </form>
  );
}
