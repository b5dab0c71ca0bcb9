import { failsAddress, refusalAsBounce, type Bounce } from "@kept/domain/mail/bounce.ts";
import type { PlatformEvents } from "@kept/domain/kit/events.ts";
import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import { addressReturned } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { logReturnedMail, ticketOf } from "../tickets/index.ts";
import { letterReturned, sentHeld, sentReturned, writeBounced, type KeptSent } from "./store-sent.ts";

/** Mail systems give up within five days; twice that and more is not the same mail. */
const within = 14 * 86_400_000;

/** Joins what came back to the mail it was, marks an address that takes nothing any more, and tells who is responsible; one that was not sent from here changes nothing. */
export async function joinBounce(work: Work, bounce: Bounce, at: Instant): Promise<void> {
  const since = plus(at, -within);
  const sent = await sentReturned(work, bounce, since);
  if (sent) return joinToMail(work, sent, bounce, at);
  const letter = await letterReturned(work, bounce, since);
  if (!letter || !failsAddress(bounce)) return;
  await addressReturned(work, { address: letter.toAddress, at, says: saidBy(bounce) });
  const acknowledged = /^acknowledged:(.+)$/.exec(letter.key)?.[1];
  if (acknowledged)
    await tellResponsible(work, { ticketId: acknowledged, authorId: null, to: letter.toAddress, bounce });
}

/** Joins that the mail server took a mail, but not for one of those it goes to. */
export async function joinPartRefused(
  work: Work,
  { key, address, why }: PlatformEvents["letter.partly-refused"],
): Promise<void> {
  const id = /^mail:(.+)$/.exec(key)?.[1];
  const sent = id ? await sentHeld(work, id) : undefined;
  if (sent) await joinToMail(work, sent, refusalAsBounce(address, why), work.now);
}

/** Puts on record that the mail server took a mail for nobody, and marks the address; the mail itself can be sent again. */
export async function joinRefused(
  work: Work,
  { key, toAddress, state, why }: PlatformEvents["letter.troubled"],
): Promise<void> {
  const id = /^mail:(.+)$/.exec(key)?.[1];
  const sent = id && state === "refused" ? await sentHeld(work, id) : undefined;
  if (sent) await putOnRecord(work, sent, refusalAsBounce(toAddress, why), work.now);
}

async function joinToMail(work: Work, sent: KeptSent, bounce: Bounce, at: Instant): Promise<void> {
  // What came back for good is not made good by a report that was late.
  if (sent.bounced && !sent.bounced.stillTried) return;
  await writeBounced(work, sent.id, bounce);
  await putOnRecord(work, sent, bounce, at);
}

async function putOnRecord(work: Work, sent: KeptSent, bounce: Bounce, at: Instant): Promise<void> {
  const to = addressMeant(sent, bounce);
  const says = saidBy(bounce);
  changed(work, "mails", sent.ticketId ?? sent.arrivalId ?? undefined);
  if (sent.ticketId)
    await logReturnedMail(work, { ticketId: sent.ticketId, mailId: sent.id, to, says, stillTried: bounce.stillTried });
  if (!failsAddress(bounce)) return;
  await addressReturned(work, { address: to, at, says });
  if (sent.ticketId) await tellResponsible(work, { ticketId: sent.ticketId, authorId: sent.byId, to, bounce });
}

/** Whom of those it went to a bounce means: a forwarding server names one we never wrote to. */
function addressMeant({ to, cc }: KeptSent, { recipient }: Bounce): string {
  const addresses = [to, ...cc].map(({ address }) => address.toLowerCase());
  return addresses.find((address) => address === recipient) ?? to.address.toLowerCase();
}

const saidBy = ({ says, status }: Bounce): string => says || (status ?? "");

type Lost = { ticketId: string; authorId: string | null; to: string; bounce: Bounce };

/** Tells who has the ticket in hand, and who wrote the mail, that it did not arrive. */
async function tellResponsible(work: Work, { ticketId, authorId, to, bounce }: Lost): Promise<void> {
  const { number, engineerId, customerName } = await ticketOf(work, ticketId);
  const people = [engineerId, authorId].filter((id) => id !== null);
  const why = saidBy(bounce);
  await tell(work, {
    to: people,
    kind: "mail-returned",
    about: { kind: "ticket", id: ticketId },
    title: `${number} ${customerName}`,
    says: text(
      `${number}：給 ${to} 的信沒有送到，請改用電話並更正地址。（${why}）`,
      `${number}：给 ${to} 的邮件没有送达，请改用电话并更正地址。（${why}）`,
      `${number}: the mail to ${to} could not be delivered; use the telephone and correct the address. (${why})`,
    ),
    onceKey: `mail-returned:${ticketId}:${to}:${work.now}`,
  });
}
