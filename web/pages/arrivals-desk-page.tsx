import { ArrivalsPage, type FurtherActs } from "../arrivals/arrivals-page.tsx";
import { TicketOfArrival } from "../intake/ticket-of-arrival.tsx";

const working: FurtherActs = (arrival, hold) => <TicketOfArrival key={arrival.id} arrival={arrival} hold={hold} />;

/** What came in, where the hotline makes tickets of it. */
export function ArrivalsDeskPage() {
  return <ArrivalsPage further={working} />;
}
