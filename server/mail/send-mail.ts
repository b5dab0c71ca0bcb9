import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import { may } from "@kept/domain/kit/policy.ts";
import type { mailApi } from "@kept/domain/mail/api.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";
import { htmlOf, plainOf } from "@kept/domain/mail/rich-text.ts";
import { takenBackWithin, type SentMail } from "@kept/domain/mail/sent-mail.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import { arrivalStory, settleArrival } from "../arrivals/index.ts";
import { placeOfFile } from "../files/index.ts";
import { tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { attempt } from "../platform/attempt.ts";
import { record } from "../platform/audit.ts";
import { lettersByKeys, writeLetters, type LetterRow } from "../platform/letters.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { personOf } from "../staff/index.ts";
import { logMail, ticketOf, ticketStory, waitFor } from "../tickets/index.ts";
import { canSend, goingOut, type About } from "./going-out.ts";
import { conversationOf, insertSent, sentAbout, sentHeld, writeEnd, type KeptSent } from "./store-sent.ts";

type Api = typeof mailApi;

const keyOf = (id: string): string => `mail:${id}`;

/** Writes to the customer about a ticket; the mail leaves after ten seconds in which it can be taken back. */
export async function writeOnTicket(work: Work, { id, thenWaits, ...draft }: InputOf<Api["write"]>): Promise<SentMail> {
  const ticket = await ticketOf(work, id);
  const subject = draft.subject.includes(ticket.number) ? draft.subject : `[${ticket.number}] ${draft.subject}`.trim();
  const { events } = await ticketStory(work, { id: ticket.id });
  const own = events.flatMap(({ what }) => (what.kind === "attached" ? [what.fileId] : []));
  if (draft.fileIds.some((fileId) => !own.includes(fileId))) throw refuse("file-not-of-ticket");
  if (thenWaits) await mustBeAbleToWait(work, ticket.id, thenWaits);
  return write(work, { ticketId: ticket.id, arrivalId: null }, { ...draft, subject, thenWaits });
}

/** Answers what came in without a ticket; it is settled as answered when the answer leaves. */
export async function answerArrival(work: Work, { id, ...draft }: InputOf<Api["answer"]>): Promise<SentMail> {
  const arrival = await arrivalStory(work, { id });
  if (arrival.settledAt) throw refuse("arrival-settled-already", { who: arrival.settledByName ?? "" });
  const own = arrival.attached.map((file) => file.id);
  if (draft.fileIds.some((fileId) => !own.includes(fileId))) throw refuse("file-not-of-ticket");
  const subject = draft.subject || `Re: ${arrival.subject}`;
  return write(work, { ticketId: null, arrivalId: arrival.id }, { ...draft, subject, thenWaits: null });
}

type Draft = Omit<InputOf<Api["write"]>, "id">;

async function write(
  work: Work,
  about: About,
  { to, cc, subject, text, fileIds, thenWaits }: Draft,
): Promise<SentMail> {
  if (!(await canSend(work))) throw refuse("no-mail-server");
  if (work.by.kind !== "staff") throw refuse("only-people-write");
  const id = newId(work);
  const files = [];
  for (const fileId of fileIds) files.push(await placeOfFile(work, fileId));
  const refersTo = (await conversationOf(work, about)).map(({ messageId }) => messageId).toReversed();
  const leavesAt = plus(work.now, takenBackWithin);
  const { domain } = await goingOut(work, about, null);
  const written = {
    ...about,
    id,
    byId: work.by.id,
    byName: work.by.name,
    at: work.now,
    leavesAt,
    to,
    cc,
    subject,
    text,
    thenWaits,
  };
  await insertSent(work, { ...written, messageId: `${id}@${domain}`, refersTo, files });
  setTimer(work, { key: keyOf(id), kind: "mail-leaves", dueAt: leavesAt, payload: { id } });
  record(work, { verb: "mail.write", subject: `mail:${id}`, after: { to, cc, subject, ...about } });
  note(work, about);
  return shown(
    { ...written, messageId: "", refersTo, files, leftAt: null, takenBackAt: null, bounced: null },
    undefined,
  );
}

/** The moment is over: the mail goes to the outbox, and what it means goes on record. */
export async function letLeave(work: Work, id: string): Promise<void> {
  const mail = await sentHeld(work, id);
  if (!mail || mail.leftAt || mail.takenBackAt) return;
  const author = await personOf(work, mail.byId);
  const asAuthor: Work = { ...work, by: { kind: "staff", ...author } };
  const about = { ticketId: mail.ticketId, arrivalId: mail.arrivalId };
  const number = mail.ticketId ? (await ticketOf(work, mail.ticketId)).number : null;
  const { manner, subjectOf } = await goingOut(work, about, number);
  await writeLetters(work, [
    {
      key: keyOf(id),
      toName: mail.to.name,
      toAddress: mail.to.address,
      subject: subjectOf(mail.subject),
      body: plainOf(mail.text),
      html: htmlOf(mail.text),
      thread: null,
      dueAt: work.now,
      manner: {
        ...manner,
        fromName: mail.byName,
        copies: mail.cc,
        messageId: mail.messageId,
        references: mail.refersTo,
        personal: true,
        files: mail.files,
      },
    },
  ]);
  await writeEnd(work, id, "left_at");
  const { ticketId, arrivalId, subject } = mail;
  const to = mail.to.name || mail.to.address;
  if (ticketId) await logMail(asAuthor, { ticketId, mailId: id, to, subject, text: plainOf(mail.text) });
  if (ticketId && mail.thenWaits) await letWait(asAuthor, mail, ticketId, mail.thenWaits);
  if (arrivalId && !(await arrivalStory(work, { id: arrivalId })).settledAt)
    await settleArrival(asAuthor, arrivalId, { as: "answered", why: subject });
  note(work, about);
}

/** Refuses what would be refused as the mail leaves, by letting the ticket wait and taking that back. */
async function mustBeAbleToWait(work: Work, id: string, reason: string): Promise<void> {
  const takenBack = refuse("may-not-wait");
  if (!may(work.by, ticketPolicy.wait)) throw takenBack;
  const tried = await attempt(work, async () => {
    await waitFor(work, { id, reason, evidence: reason });
    throw takenBack;
  });
  if ("refused" in tried && tried.refused !== takenBack) throw tried.refused;
}

/** The ticket begins to wait, with the mail as evidence; where it cannot any more the mail leaves all the same, and its author is told. */
async function letWait(
  asAuthor: Work,
  { byId: authorId, subject }: KeptSent,
  id: string,
  reason: string,
): Promise<void> {
  const tried = await attempt(asAuthor, () => waitFor(asAuthor, { id, reason, evidence: subject.slice(0, 500) }));
  if (!("refused" in tried)) return;
  const { refused } = tried;
  await tell(asAuthor, {
    to: [authorId],
    kind: "mail-returned",
    about: { kind: "ticket", id },
    says: text(refused.says("zh-Hant"), refused.says("zh-Hans"), refused.says("en")),
    title: subject,
    onceKey: `mail-waits:${id}:${asAuthor.now}`,
  });
}

/** Takes a mail back before it leaves. */
export async function takeMailBack(work: Work, { id }: { id: string }): Promise<SentMail> {
  const mail = await sentHeld(work, id);
  if (!mail) throw refuse("mail-not-found");
  if (mail.leftAt) throw refuse("mail-has-left");
  if (!mail.takenBackAt) {
    await writeEnd(work, id, "taken_back_at");
    cancelTimer(work, keyOf(id));
    record(work, { verb: "mail.take-back", subject: `mail:${id}` });
    note(work, mail);
  }
  return shown({ ...mail, takenBackAt: work.now }, undefined);
}

/** The mails written about a ticket, with how far each has come. */
export async function mailsOfTicket(work: Work, { id }: { id: string }): Promise<OutputOf<Api["ofTicket"]>> {
  const ticket = await ticketOf(work, id);
  const mails = await sentAbout(work, ticket.id);
  const letters = await lettersByKeys(
    work,
    mails.map((mail) => keyOf(mail.id)),
  );
  const rows = mails.map((mail) =>
    shown(
      mail,
      letters.find(({ key }) => key === keyOf(mail.id)),
    ),
  );
  return { rows, mailIsOn: await canSend(work) };
}

function shown(mail: KeptSent, letter: LetterRow | undefined): SentMail {
  const { id, at, byName, to, cc, subject, text, leavesAt } = mail;
  const state = mail.takenBackAt
    ? "taken-back"
    : mail.bounced
      ? mail.bounced.stillTried
        ? "delayed"
        : "bounced"
      : (letter?.state ?? "leaving");
  return {
    id,
    at,
    byName,
    to,
    cc,
    subject,
    text,
    leavesAt,
    state,
    says: mail.bounced ? mail.bounced.says || mail.bounced.status : (letter?.lastError ?? null),
  };
}

function note(work: Work, { ticketId, arrivalId }: About): void {
  changed(work, "mails", ticketId ?? arrivalId ?? undefined);
  if (ticketId) changed(work, "tickets", ticketId);
}
