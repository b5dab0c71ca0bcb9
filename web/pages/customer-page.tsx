import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { ContactForm } from "../customers/contact-form.tsx";
import { CustomerForm } from "../customers/customer-form.tsx";
import { CustomerParticulars, type CustomerPanel } from "../customers/customer-particulars.tsx";
import { HandOverForm } from "../customers/hand-over-form.tsx";
import { messages } from "../customers/messages.ts";
import { SiteForm } from "../customers/site-form.tsx";
import classes from "../customers/customers.module.css";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** The whole relationship on one screen: what is owed now, tickets, owners, people, places. */
export function CustomerPage() {
  const t = useMessages(messages);
  const may = useMay();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data, error } = useAsk(customersApi.read, { id });
  const [panel, setPanel] = useState<CustomerPanel | null>(null);
  const mayChange = may(customersApi.change);
  useKeys({ e: mayChange ? { says: t("change"), does: () => setPanel({ kind: "change" }) } : undefined });
  if (error) return <ErrorNote says={error.detail} />;
  if (!data) return null;
  const { customer, sites } = data;
  const done = () => setPanel(null);
  return (
    <Beside
      panel={
        panel &&
        (panel.kind === "change" ? (
          <CustomerForm customer={customer} done={done} />
        ) : panel.kind === "contact" ? (
          <ContactForm
            key={panel.contact?.id ?? "new"}
            customerId={id}
            contact={panel.contact}
            sites={sites}
            done={done}
          />
        ) : panel.kind === "site" ? (
          <SiteForm key={panel.site?.id ?? "new"} customerId={id} site={panel.site} done={done} />
        ) : (
          <HandOverForm key={panel.side} customer={customer} side={panel.side} done={done} />
        ))
      }
    >
      <PageHead
        title={customer.name}
        lede={[customer.code, customer.names.en, customer.shortName, customer.incomplete && t("completeHint")]
          .filter(Boolean)
          .join(" · ")}
        acts={
          mayChange && (
            <Button variant="default" rightSection={<KeyHint keys="e" />} onClick={() => setPanel({ kind: "change" })}>
              {t("change")}
            </Button>
          )
        }
      />
      <div className={classes.page}>
        <div>
          <Owed customerId={id} />
          <Tickets customerId={id} />
          {customer.note && <p>{customer.note}</p>}
        </div>
        <CustomerParticulars whole={data} open={setPanel} />
      </div>
    </Beside>
  );
}

function Owed({ customerId }: { customerId: string }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(promisesApi.list, { customerId, state: "open", limit: 50 });
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t("owed")}</h2>
      <ul className={classes.list}>
        {data?.rows.length === 0 && <li className={classes.quiet}>{t("nothingOwed")}</li>}
        {data?.rows.map((promise) => (
          <li key={promise.id} className={classes.line}>
            <Link to="/promises/$id" params={{ id: promise.id } as never}>
              {promise.clauseTitle[language]}
            </Link>
            <PromiseClock short {...promise} title={promise.clauseTitle[language]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tickets({ customerId }: { customerId: string }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(ticketsApi.list, { customerId, state: "all", sort: "newest", limit: 30 });
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t("tickets")}</h2>
      <ul className={classes.list}>
        {data?.rows.length === 0 && <li className={classes.quiet}>{t("noTickets")}</li>}
        {data?.rows.map((ticket) => (
          <li key={ticket.id} className={classes.line}>
            <span>
              <Link to="/tickets/$id" params={{ id: ticket.number } as never}>
                {ticket.number}
              </Link>{" "}
              {ticket.machineText} <span className={classes.quiet}>{ticket.faultText}</span>
            </span>
            <span className={classes.quiet}>
              {stateNames[ticket.state][language]} · <Moment at={ticket.receivedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
