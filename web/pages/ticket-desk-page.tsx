import { useParams } from "@tanstack/react-router";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { TicketFaxes } from "../fax/ticket-faxes.tsx";
import { RunMacro } from "../macros/run-macro.tsx";
import { TicketMails } from "../mail/ticket-mails.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { TicketPage } from "../tickets/ticket-page.tsx";
import classes from "./ticket-desk.module.css";

const mails = (ticket: Ticket) => (
  <>
    <TicketMails key={ticket.id} ticket={ticket} />
    <TicketFaxes key={`${ticket.id} faxes`} ticket={ticket} />
  </>
);

/** One ticket, where several acts can be done as one, and where one writes to the customer. */
export function TicketDeskPage() {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data } = useAsk(ticketsApi.read, { id });
  return (
    <>
      <div className={classes.acts}>{data && <RunMacro ticketId={data.ticket.id} />}</div>
      <TicketPage further={mails} />
    </>
  );
}
