import { useState, type ReactNode } from "react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { codeName } from "@kept/domain/charter/fault-codes.ts";
import { ticketsApi, type TicketStory } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { resultNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { ReturnedAddress } from "../customers/returned-address.tsx";
import { useFaultCodes } from "../charter/use-fault-codes.ts";
import { useKeys } from "../platform/use-keys.ts";
import { NumberLink } from "../platform/number-link.tsx";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { CorrectForm } from "./correct-form.tsx";
import { FieldList } from "./field-list.tsx";
import { FileList } from "./file-list.tsx";
import { messages } from "./messages.ts";
import { printMessages } from "./print-messages.ts";
import { recordIn } from "./sentence-for.ts";
import { TagList } from "./tag-list.tsx";
import classes from "./tickets.module.css";

/** What is known of a ticket beside its story, and where it is corrected. */
export function FactsPanel({ story }: { story: TicketStory }) {
  const { ticket } = story;
  const t = useMessages(messages);
  const p = useMessages(printMessages);
  const [corrects, setCorrects] = useState(false);
  const may = useMay();
  const offers = ticket.state !== "closed" && may(ticketsApi.correct);
  useKeys({ e: offers ? () => setCorrects(true) : undefined });
  return (
    <aside className={classes.side}>
      <h2>{t("facts")}</h2>
      {corrects ? (
        <CorrectForm ticket={ticket} done={() => setCorrects(false)} />
      ) : (
        <>
          <Facts ticket={ticket} />
          {offers && (
            <Button
              size="compact-xs"
              variant="subtle"
              rightSection={<KeyHint keys="e" />}
              onClick={() => setCorrects(true)}
            >
              {t("correct")}
            </Button>
          )}
        </>
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => window.print()}>
        {p("print")}
      </Button>
      <FieldList ticket={ticket} />
      <h2>{t("tags")}</h2>
      <TagList ticket={ticket} />
      <h2>{t("files")}</h2>
      <FileList ticketId={ticket.id} />
    </aside>
  );
}

function Facts({ ticket }: { ticket: Ticket }) {
  const codes = useFaultCodes();
  const t = useMessages(messages);
  const language = useLanguage();
  const behalf = ticket.reporter.onBehalfOf ? ` ${t("onBehalfOf", { name: ticket.reporter.onBehalfOf })}` : "";
  const facts: [string, ReactNode][] = [
    [t("reporter"), <Reporter key="reporter" reporter={ticket.reporter} behalf={behalf} />],
    [t("machine"), ticket.machineText],
    [t("whatHappens"), ticket.faultText],
    [t("errorText"), ticket.errorText],
    [t("since"), ticket.since],
    [t("peopleStopped"), ticket.peopleStopped === null ? null : String(ticket.peopleStopped)],
    [t("symptoms"), ticket.symptomCodes.map((code) => codeName(codes, "symptom", code, language)).join(" · ")],
    [
      t("faultRecord"),
      ticket.faultRecord &&
        `${resultNames[ticket.faultRecord.result][language]}: ${recordIn(ticket.faultRecord, language, codes)}`,
    ],
  ];
  return (
    <dl className={classes.facts}>
      <dt>{t("customer")}</dt>
      <dd>
        <Link to="/customers/$id" params={{ id: ticket.customerId }}>
          {ticket.customerName}
        </Link>
      </dd>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <FactLine key={name} name={name} value={value} />
        ))}
    </dl>
  );
}

/** Whoever told us, with the ways to reach them. */
const Reporter = ({ reporter, behalf }: { reporter: Ticket["reporter"]; behalf: string }) => (
  <>
    {reporter.name + behalf}
    {reporter.phone && (
      <>
        {" · "}
        <NumberLink number={reporter.phone} />
      </>
    )}
    {reporter.email && ` · ${reporter.email}`}
    {reporter.email && <ReturnedAddress address={reporter.email} />}
  </>
);

const FactLine = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
