import { AssignMany } from "../dispatch/assign-many.tsx";
import { TicketsPage } from "../tickets/tickets-page.tsx";

/** The list of tickets, where whoever may assign assigns many at once. */
export function TicketsDeskPage() {
  return <TicketsPage further={(tickets, report) => <AssignMany tickets={tickets} report={report} />} />;
}
