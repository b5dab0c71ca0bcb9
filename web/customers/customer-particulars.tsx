import { Fragment } from "react";
import { Button } from "@mantine/core";
import { customersApi, type CustomerWhole } from "@kept/domain/customers/api.ts";
import type { Contact, Site } from "@kept/domain/customers/customer.ts";
import { NumberLink } from "../platform/number-link.tsx";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import { ReturnedAddress } from "./returned-address.tsx";
import classes from "./customers.module.css";

/** What can be opened beside the page of a customer. */
export type CustomerPanel =
  | { kind: "change" }
  | { kind: "contact"; contact: Contact | null }
  | { kind: "site"; site: Site | null }
  | { kind: "hand-over"; side: "sales" | "service" };

/** Who of ours is responsible, their places and people, and the hand-overs. */
export function CustomerParticulars({ whole, open }: { whole: CustomerWhole; open: (panel: CustomerPanel) => void }) {
  const t = useMessages(messages);
  const may = useMay();
  const { customer, sites, contacts, handOvers } = whole;
  const mayChange = may(customersApi.change);
  const owners = [
    { side: "sales" as const, label: t("salesOwner"), name: customer.salesOwnerName },
    { side: "service" as const, label: t("serviceOwner"), name: customer.serviceOwnerName },
  ];
  return (
    <aside aria-label={customer.name}>
      <Section title={t("owners")}>
        {owners.map(({ side, label, name }) => (
          <li key={side} className={classes.line}>
            <span>
              <span className={classes.quiet}>{label}</span> {name}
            </span>
            {may(customersApi.handOver) && (
              <Button size="compact-xs" variant="subtle" onClick={() => open({ kind: "hand-over", side })}>
                {t("handOver")}
              </Button>
            )}
          </li>
        ))}
      </Section>
      <Section
        title={t("contacts")}
        act={
          may(customersApi.addContact) && (
            <Plus label={t("addContact")} add={() => open({ kind: "contact", contact: null })} />
          )
        }
      >
        {contacts.length === 0 && <li className={classes.quiet}>{t("noContacts")}</li>}
        {contacts.map((contact) => (
          <ContactLine
            key={contact.id}
            contact={contact}
            change={mayChange && !contact.erasedAt ? () => open({ kind: "contact", contact }) : undefined}
          />
        ))}
      </Section>
      <Section
        title={t("sites")}
        act={mayChange && <Plus label={t("addSite")} add={() => open({ kind: "site", site: null })} />}
      >
        {sites.length === 0 && <li className={classes.quiet}>{t("noSites")}</li>}
        {sites.map((site) => (
          <li key={site.id} className={classes.line}>
            <span>
              {site.name} <span className={classes.quiet}>{site.address}</span>
            </span>
            {mayChange && (
              <Button size="compact-xs" variant="subtle" onClick={() => open({ kind: "site", site })}>
                {t("change")}
              </Button>
            )}
          </li>
        ))}
      </Section>
      {handOvers.length > 0 && <HandOvers rows={handOvers} />}
    </aside>
  );
}

function ContactLine({ contact, change }: { contact: Contact; change: (() => void) | undefined }) {
  const t = useMessages(messages);
  return (
    <li className={classes.line}>
      <span className={contact.leftAt ? classes.gone : undefined}>
        {contact.name} <span className={classes.quiet}>{contact.role}</span>
        <br />
        <span className={classes.quiet}>
          {contact.numbers.map(({ written }, place) => (
            <Fragment key={written}>
              {place > 0 && " · "}
              <NumberLink number={written} />
            </Fragment>
          ))}
          {contact.email && (contact.numbers.length > 0 ? ` · ${contact.email}` : contact.email)}
        </span>
        {contact.emailFailsSince && <ReturnedAddress address={contact.email} />}
      </span>
      {change && (
        <Button size="compact-xs" variant="subtle" onClick={change}>
          {t("change")}
        </Button>
      )}
    </li>
  );
}

function HandOvers({ rows }: { rows: CustomerWhole["handOvers"] }) {
  const t = useMessages(messages);
  const times = useTimes();
  return (
    <Section title={t("handOvers")}>
      {rows.map(({ id, fromName, toName, reason, on, at }) => (
        <li key={id} className={classes.line}>
          <span>{t("handedOver", { from: fromName, to: toName, reason })}</span>
          <time dateTime={at} title={times.exact(at)} className={classes.quiet}>
            {on}
          </time>
        </li>
      ))}
    </Section>
  );
}

function Section({ title, act, children }: { title: string; act?: React.ReactNode; children: React.ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {title} {act}
      </h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function Plus({ label, add }: { label: string; add: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={add}>
      {label}
    </Button>
  );
}
