import { acknowledgement } from "@kept/domain/mail/acknowledgement.ts";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { writeLetters } from "../platform/letters.ts";
import type { Work } from "../platform/work.ts";
import { promisesOn } from "../promises/index.ts";
import { ticketOf } from "../tickets/index.ts";
import { canSend, goingOut } from "./going-out.ts";
import { letterFace } from "./letter-face.ts";
import { acknowledgedSince, conversationOf } from "./store-sent.ts";

/** More than so many to one address within an hour are a loop between machines. */
const atMost = 5;

/** Tells who reported by mail the number, what is promised and by when, in their language, once per ticket (3.3a). */
export async function acknowledge(work: Work, { ticketId }: TicketEvents["ticket.opened"]): Promise<void> {
  if (!(await canSend(work))) return;
  const ticket = await ticketOf(work, ticketId);
  const address = ticket.channel === "email" ? ticket.reporter.email : undefined;
  if (!address || (await acknowledgedSince(work, address, plus(work.now, -hour))) >= atMost) return;
  const { language } = ticket;
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: work.house.settings.zone,
  });
  const owed = await promisesOn(work, { kind: "ticket", id: ticketId });
  const promised = owed.flatMap(({ clauseTitle, dueAt, verdict }) =>
    dueAt && verdict === null ? [{ what: clauseTitle[language], by: when.format(new Date(dueAt)) }] : [],
  );
  const [subject = ""] = ticket.faultText.split("\n");
  const words = acknowledgement({ language, name: ticket.reporter.name, number: ticket.number, subject, promised });
  const about = { ticketId, arrivalId: null };
  const { manner, subjectOf } = await goingOut(work, about, ticket.number);
  const references = (await conversationOf(work, about)).map(({ messageId }) => messageId).toReversed();
  await writeLetters(work, [
    {
      key: `acknowledged:${ticketId}`,
      toName: ticket.reporter.name,
      toAddress: address,
      ...letterFace(subjectOf(words.subject), words.text),
      thread: `ticket.${ticketId}`,
      dueAt: work.now,
      manner: { ...manner, references },
    },
  ]);
}
