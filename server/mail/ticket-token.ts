import { tokensIn, wordsOfToken, type TicketToken } from "@kept/domain/mail/ticket-token.ts";
import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import type { Work } from "../platform/work.ts";

/** A ticket's token as mail of ours carries it. */
export const tokenOf = ({ house }: Pick<Work, "house">, number: string): TicketToken => ({
  number,
  mark: house.sealing.marksOf(wordsOfToken(number))[0] ?? "",
});

/** The number of the ticket a message names by a token of ours, wherever mail programs left it; a forged one names none. */
export function ticketOfToken(
  { house }: Pick<Work, "house">,
  { to, cc, headers, subject }: Pick<ReadMail, "to" | "cc" | "headers" | "subject">,
): string | null {
  const delivered = headers.filter(([name]) => deliveredTo.has(name)).map(([, value]) => value);
  const addresses = [...[...to, ...cc].map(({ address }) => address), ...delivered];
  const proven = tokensIn(addresses, subject).find(({ number, mark }) =>
    house.sealing.marksOf(wordsOfToken(number)).includes(mark),
  );
  return proven?.number ?? null;
}

/** Where mail servers say whom they delivered to, also where "To" names somebody else. */
const deliveredTo = new Set(["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"]);
