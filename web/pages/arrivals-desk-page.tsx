import { ArrivalsPage, type ArrivalBody, type FurtherActs } from "../arrivals/arrivals-page.tsx";
import { MailBody } from "../mail/mail-body.tsx";
import { TicketOfArrival } from "../intake/ticket-of-arrival.tsx";

const working: FurtherActs = (arrival, hold) => <TicketOfArrival key={arrival.id} arrival={arrival} hold={hold} />;

const reading: ArrivalBody = ({ id, channel }) => (channel === "email" ? <MailBody key={id} arrivalId={id} /> : null);

/** What came in, where the hotline reads it and makes tickets of it. */
export function ArrivalsDeskPage() {
  return <ArrivalsPage further={working} body={reading} />;
}
