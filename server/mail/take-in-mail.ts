import { createHash } from "node:crypto";
import { bounceIn } from "@kept/domain/mail/bounce.ts";
import { mailKind } from "@kept/domain/mail/mail-kind.ts";
import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import { faxFilesIn, type FaxByMail } from "@kept/domain/mail/fax-mail.ts";
import { replyText } from "@kept/domain/mail/reply-text.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { ArrivalKind } from "@kept/domain/arrivals/arrival.ts";
import { rawAtMost } from "./imap.ts";
import { arrive, joinTo, joinWaiting } from "../arrivals/index.ts";
import { emailArrives, recogniseSender } from "../customers/index.ts";
import { keepFile } from "../files/index.ts";
import { attachArrival } from "../intake/index.ts";
import { newId, type Work } from "../platform/work.ts";
import { comesTooOften } from "./comes-too-often.ts";
import { joinBounce } from "./join-bounce.ts";
import { takeInFax } from "./take-in-fax.ts";
import { mayStandInPage } from "./pictures-in-page.ts";
import { ticketMeant, type MeantTicket } from "./ticket-meant.ts";
import {
  insertMessage,
  insertTaken,
  lockContent,
  messageOfContent,
  takenFrom,
  waitingArrivalOf,
  writeArrivalOf,
  writePictures,
  type Place,
} from "./store-messages.ts";

/** A message as it came from a mailbox. */
export type Collected = {
  place: Place;
  mailbox: { id: string; name: string; address: string; fax?: FaxByMail | null };
  raw: Uint8Array;
  receivedAt: Instant;
  mail: ReadMail;
};

/** Takes in one message, once: by its place on the server and by its content, whichever mailbox it came to. What it is and whose is told from itself; where that is not sure, a person sees it. */
export async function takeInMail(work: Work, collected: Collected): Promise<{ isNew: boolean }> {
  const { place, mail } = collected;
  if (await takenFrom(work, place)) return { isNew: false };
  const contentKey = contentKeyOf(mail, collected.raw);
  await lockContent(work, contentKey);
  const before = await messageOfContent(work, contentKey);
  if (before) {
    await insertTaken(work, place, before.id);
    if (before.arrivalId) await joinTo(work, before.arrivalId, alsoAt(collected));
    return { isNew: false };
  }
  const id = newId(work);
  const { text: plain, quoted } = replyText(mail.text);
  const { kind, because } = mailKind(mail);
  const bounce = kind === "bounce" ? bounceIn(mail) : null;
  const original = await keepFile(work, { name: `${id}.eml`, bytes: collected.raw }, rawAtMost);
  const { receivedAt } = collected;
  await insertMessage(work, {
    ...mail,
    id,
    contentKey,
    kind,
    text: plain,
    quoted,
    receivedAt,
    originalId: original.id,
    bounce,
  });
  await insertTaken(work, place, id);
  if (bounce) await joinBounce(work, bounce, receivedAt);
  // Whoever writes from an address reads it.
  else await emailArrives(work, { address: mail.from.address });
  await show(work, {
    id,
    collected,
    originalId: original.id,
    kind,
    because: [...(because ? [because] : []), ...mail.unread],
    text: plain,
  });
  return { isNew: true };
}

type Shown = {
  id: string;
  collected: Collected;
  originalId: string;
  kind: ReturnType<typeof mailKind>["kind"];
  because: Text[];
  text: string;
};

/** Shows a message where it belongs: on the ticket it answers, beside the one that still waits, or as an arrival of its own. */
async function show(work: Work, shown: Shown): Promise<void> {
  const { id, collected, originalId, kind } = shown;
  const { mail, mailbox, receivedAt } = collected;
  const pages = mailbox.fax && kind !== "bounce" ? faxFilesIn(mail) : [];
  if (mailbox.fax && pages.length > 0) return takeInFax(work, { ...shown, by: mailbox.fax, pages });
  const sender = { address: mail.from.address.slice(0, 320), name: mail.from.name.slice(0, 200) };
  const often = kind === "person" ? await comesTooOften(work, sender.address) : null;
  if (often) {
    const more = { source: mailbox.id, externalId: id, sender, receivedAt, text: shown.text };
    const together = await joinWaiting(work, more, ["report", "reply"]);
    if (together) return writeArrivalOf(work, id, together, null);
  }
  const waiting = kind === "person" ? await waitingArrivalOf(work, mail.references) : undefined;
  if (waiting) {
    await joinTo(work, waiting.id, { source: mailbox.id, externalId: id, receivedAt, text: shown.text });
    return writeArrivalOf(work, id, waiting.id, null);
  }
  const known = await recogniseSender(work, sender.address);
  const meant = kind === "person" && !often ? await ticketMeant(work, mail, known?.customerId ?? null) : null;
  const fileIds: string[] = [];
  const pictures: Record<string, string> = {};
  for (const { name, bytes, contentId } of mail.attachments)
    if (bytes.length > 0) {
      const file = await keepFile(work, { name, bytes }, rawAtMost);
      fileIds.push(file.id);
      if (contentId && mayStandInPage(file)) pictures[contentId.replace(/^<|>$/g, "")] = file.id;
    }
  await writePictures(work, id, pictures);
  const arrived = await arrive(work, {
    channel: "email",
    kind: arrivalKind(kind, meant, known !== undefined),
    source: mailbox.id,
    externalId: id,
    sender,
    to:
      mail.to
        .map(({ address }) => address)
        .join(", ")
        .slice(0, 320) || mailbox.address,
    subject: mail.subject.slice(0, 1_000),
    text: shown.text.slice(0, 100_000),
    language: languageOf(`${mail.subject}${shown.text}`),
    receivedAt,
    because: [
      ...shown.because,
      ...(often ? [often] : []),
      ...(known ? [known.because] : []),
      ...(meant ? [meant.because] : []),
    ],
    customerId: known?.customerId ?? (meant?.trusted ? meant.customerId : null),
    contactId: known?.contactId ?? null,
    ticket: meant,
    originalId,
    fileIds,
  });
  const answers = meant?.trusted && meant.open ? meant.id : null;
  await writeArrivalOf(work, id, arrived.id, answers);
  if (answers) await attachArrival(work, { id: arrived.id, ticketId: answers });
}

/** What the hotline sees it as: an answer on an open ticket of theirs needs nobody, all else from a person does. */
function arrivalKind(kind: Shown["kind"], meant: MeantTicket | null, known: boolean): ArrivalKind {
  if (kind === "bounce" || kind === "automatic-answer") return kind;
  if (kind === "list") return known ? "report" : "spam";
  return meant?.trusted && meant.open ? "reply" : "report";
}

const alsoAt = ({ mailbox, place, receivedAt }: Collected) => ({
  source: mailbox.id,
  externalId: `${place.uidValidity}:${place.uid}`,
  receivedAt,
  text: text(`也到了信箱 ${mailbox.name}`, `也到了邮箱 ${mailbox.name}`, `came to the mailbox ${mailbox.name} as well`)
    .en,
});

/** What makes two messages the same: who wrote what to whom and when, not the ways it went. */
function contentKeyOf(
  { messageId, from, subject, sentAt, text: plain, attachments, unread }: ReadMail,
  raw: Uint8Array,
): string {
  const hash = createHash("sha256");
  // What was not read whole is told apart by its bytes.
  if (unread.length > 0) hash.update(raw);
  hash.update(JSON.stringify([messageId, from.address.toLowerCase(), subject, sentAt, plain]));
  for (const { name, bytes } of attachments) hash.update(name).update(bytes);
  return hash.digest("hex");
}

/** Which language somebody writes in, told by characters that only one script has. */
function languageOf(words: string): "zh-Hant" | "zh-Hans" | "en" | null {
  if (!/\p{Script=Han}/u.test(words)) return /[a-z]{2}/i.test(words) ? "en" : null;
  const simplified = words.match(/[们这个来国说时会还进电话设备维报单坏开关机问题请谢见样发过动实现]/g)?.length ?? 0;
  const traditional = words.match(/[們這個來國說時會還進電話設備維報單壞開關機問題請謝見樣發過動實現]/g)?.length ?? 0;
  return traditional > simplified ? "zh-Hant" : "zh-Hans";
}
