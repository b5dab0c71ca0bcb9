import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import { ticketsNamed } from "@kept/domain/mail/named-tickets.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { ticketNumbered, ticketOf } from "../tickets/index.ts";
import { ticketsOfMessages } from "./store-messages.ts";
import { ticketOfToken } from "./ticket-token.ts";

/** The ticket a message seems to be about; trusted when its writer has part in it, so that a stranger who names a number does not get in. */
export type MeantTicket = {
  id: string;
  number: string;
  customerId: string;
  open: boolean;
  trusted: boolean;
  because: Text;
};

/** Finds the ticket a message answers: by the messages it refers to, by a token of ours, then by a number it names. Whoever has the token was written to. */
export async function ticketMeant(
  work: Work,
  mail: Pick<ReadMail, "references" | "subject" | "text" | "from" | "to" | "cc" | "headers">,
  customerId: string | null,
): Promise<MeantTicket | null> {
  const proven = ticketOfToken(work, mail);
  const [answered] = await ticketsOfMessages(work, mail.references);
  if (answered) {
    const ticket = await ticketOf(work, answered.ticketId);
    return meant(ticket, ticket.number === proven || hasPart(ticket, mail, customerId), (number) =>
      text(`回覆 ${number} 的郵件`, `回复 ${number} 的邮件`, `it answers mail about ${number}`),
    );
  }
  const named = proven === null ? undefined : await ticketNumbered(work, proven);
  if (named)
    return meant(named, true, (number) =>
      text(
        `地址或主旨帶有 ${number} 的憑記`,
        `地址或主题带有 ${number} 的凭记`,
        `its address or subject carries the token of ${number}`,
      ),
    );
  for (const number of ticketsNamed(`${mail.subject}\n${mail.text.slice(0, 5_000)}`).slice(0, 3)) {
    const ticket = await ticketNumbered(work, number);
    if (!ticket) continue;
    const trusted = hasPart(ticket, mail, customerId);
    return meant(ticket, trusted, (named) =>
      trusted
        ? text(`寫到 ${named}`, `写到 ${named}`, `it names ${named}`)
        : text(
            `寫到 ${named}，但寄件者與該單無關`,
            `写到 ${named}，但发件人与该单无关`,
            `it names ${named}, whose people do not know the sender`,
          ),
    );
  }
  return null;
}

/** Whether the writer is one of the customer's, or reported it themselves. */
const hasPart = (ticket: Ticket, { from }: Pick<ReadMail, "from">, customerId: string | null): boolean =>
  ticket.customerId === customerId ||
  (from.address !== "" && ticket.reporter.email?.toLowerCase() === from.address.toLowerCase());

const meant = (ticket: Ticket, trusted: boolean, because: (number: string) => Text): MeantTicket => ({
  id: ticket.id,
  number: ticket.number,
  customerId: ticket.customerId,
  open: ticket.state !== "closed",
  trusted,
  because: because(ticket.number),
});
