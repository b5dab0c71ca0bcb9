import { ArrivalsPage, type ArrivalBody, type FurtherActs } from "../arrivals/arrivals-page.tsx";
import { FaxAnswers } from "../fax/fax-answers.tsx";
import { FaxWords } from "../fax/fax-words.tsx";
import { AnswerArrival } from "../mail/answer-arrival.tsx";
import { MailBody } from "../mail/mail-body.tsx";
import { TicketOfArrival } from "../intake/ticket-of-arrival.tsx";

const working: FurtherActs = (arrival, hold) => (
  <>
    <TicketOfArrival key={`${arrival.id} ticket`} arrival={arrival} hold={hold} />
    <AnswerArrival key={`${arrival.id} answer`} arrival={arrival} hold={hold} />
    {arrival.kind === "fax" && <FaxAnswers key={`${arrival.id} fax`} arrival={arrival} hold={hold} />}
  </>
);

const reading: ArrivalBody = (arrival) => {
  const { id, channel, kind } = arrival;
  if (kind === "fax") return <FaxWords key={id} arrival={arrival} />;
  return channel === "email" ? <MailBody key={id} arrivalId={id} /> : null;
};

/** What came in, where the hotline reads it and makes tickets of it. */
export function ArrivalsDeskPage() {
  return <ArrivalsPage further={working} body={reading} />;
}
