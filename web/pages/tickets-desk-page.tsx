import { AssignMany } from "../dispatch/assign-many.tsx";
import type { FurtherAct } from "../tickets/bulk-bar.tsx";
import { TicketsPage } from "../tickets/tickets-page.tsx";

const assigning: FurtherAct = (tickets, report) => <AssignMany tickets={tickets} report={report} />;

/** The list of tickets, where whoever may assign assigns many at once. */
export function TicketsDeskPage() {
  return <TicketsPage further={assigning} />;
}
