import { useState } from "react";
import { Button } from "@mantine/core";
import { customersApi } from "@kept/domain/customers/api.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import type { SentMail } from "@kept/domain/mail/sent-mail.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { messages } from "./messages.ts";
import { WriteMail } from "./write-mail.tsx";

/** Writing to the customer from a ticket, and how far each mail has come that is not simply sent. */
export function TicketMails({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { data } = useAsk(mailApi.ofTicket, { id: ticket.id });
  const customer = useAsk(customersApi.read, { id: ticket.customerId }, { enabled: ticket.contactId !== null });
  const mayWrite = may(mailApi.write) && ticket.state !== "closed" && data?.mailIsOn === true;
  useKeys(mayWrite ? { y: { says: t("writeMail"), does: () => setWriting(true) } } : {});
  const contact = customer.data?.contacts.find(({ id }) => id === ticket.contactId);
  const to = { name: ticket.reporter.name, address: ticket.reporter.email ?? contact?.email ?? "" };
  const open = data?.rows.filter(({ state }) => state !== "sent" && state !== "taken-back") ?? [];
  return (
    <section aria-label={t("mails")} className={classes.mails}>
      {open.map((mail) => (
        <Standing key={mail.id} mail={mail} />
      ))}
      {mayWrite && !writing && (
        <Button size="xs" variant="default" rightSection={<KeyHint keys="y" />} onClick={() => setWriting(true)}>
          {t("writeMail")}
        </Button>
      )}
      {writing && (
        <WriteMail
          key={to.address}
          about={{ on: mailApi.write, id: ticket.id }}
          to={to}
          ticket={ticket}
          subject={ticket.faultText.split("\n")[0]?.slice(0, 120) ?? ""}
          close={() => setWriting(false)}
        />
      )}
    </section>
  );
}

/** A mail that is on its way, or did not arrive. */
function Standing({ mail }: { mail: SentMail }) {
  const t = useMessages(messages);
  const back = useDo(mailApi.takeBack);
  const { id, to, state, says, leavesAt } = mail;
  return (
    <p
      className={classes.standing}
      data-trouble={["bounced", "refused", "unsure", "given-up"].includes(state) || undefined}
    >
      <span>{t(`mail-${state}`, { to: to.name || to.address })}</span>
      {says && <span className={classes.quiet}>{says}</span>}
      <Moment at={leavesAt} />
      {state === "leaving" && (
        <Button size="compact-xs" variant="default" onClick={() => back.mutate({ id })}>
          {t("takeBack")}
        </Button>
      )}
    </p>
  );
}
