import { tokenAddress, tokenSubject } from "@kept/domain/mail/ticket-token.ts";
import { mailIsOn, type Manner } from "../platform/letters.ts";
import type { Work } from "../platform/work.ts";
import { answersTo, someSendsItself } from "./store-sending.ts";
import { tokenOf } from "./ticket-token.ts";

/** What mail is written about. */
export type About = { ticketId: string | null; arrivalId: string | null };

/** How a mail goes out: by which server, where answers go, and the subject that carries its ticket. */
export type GoingOut = {
  manner: Pick<Manner, "via" | "replyTo">;
  /** What follows the @ of its Message-ID. */
  domain: string;
  subjectOf(subject: string): string;
};

/** Whether the house, or a mailbox, has a mail server. */
export const canSend = async (work: Work): Promise<boolean> => mailIsOn(work.house) || someSendsItself(work);

/** How mail about something goes out: from the mailbox it came by, with a token of its ticket where that is set. */
export async function goingOut(work: Work, about: About, number: string | null): Promise<GoingOut> {
  const box = await answersTo(work, about);
  const domain = domainOf(box?.server ? box.address : work.house.settings.mailFrom);
  if (!box) return { manner: {}, domain, subjectOf: (subject) => subject };
  const token = number === null ? null : tokenOf(work, number);
  const replyTo = token && box.tokenIn === "address" ? tokenAddress(box.address, token) : box.address;
  return {
    manner: { replyTo, ...(box.server ? { via: box.mailboxId } : {}) },
    domain,
    subjectOf: (subject) => (token && box.tokenIn === "subject" ? tokenSubject(subject, token) : subject),
  };
}

const domainOf = (address: string): string => /@([^>\s]+)/.exec(address)?.[1] ?? "localhost";
