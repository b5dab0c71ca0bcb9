import type { InputOf } from "@kept/domain/kit/api.ts";
import type { mailApi } from "@kept/domain/mail/api.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";
import type { Sending, SendingTrial } from "@kept/domain/mail/sending.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { mailIsOn } from "../platform/letters.ts";
import { postAt } from "../platform/smtp.ts";
import type { Work } from "../platform/work.ts";
import { openMailbox } from "./mailbox-access.ts";
import { mailboxKept } from "./store.ts";
import { sendingOf, writeSending, type KeptSending } from "./store-sending.ts";
import { trySending } from "./try-sending.ts";
import { postFrom } from "./ways-out.ts";

type Api = typeof mailApi;

/** For so many milliseconds it is looked whether a trial arrives. */
const patience = 15_000;

/** How mail goes out from a mailbox. */
export async function sendingShown(work: Work, { id }: { id: string }): Promise<Sending> {
  const { tokenIn, signature, server, version } = await keptSending(work, id);
  return { tokenIn, signature, server, version, houseSends: mailIsOn(work.house) };
}

/** Sets how mail goes out from a mailbox; a password left out stays. */
export async function changeSending(work: Work, asked: InputOf<Api["changeSending"]>): Promise<Sending> {
  const { id, version, password, ...facts } = asked;
  const { tokenIn, signature, server } = await keptSending(work, id);
  if (!(await writeSending(work, id, { ...facts, version, password })))
    throw refuse("mailbox-changed", {}, { theirs: await sendingShown(work, { id }) });
  const before = { tokenIn, signature, server };
  record(work, { verb: "mail.change-sending", subject: `mailbox:${id}`, before, after: facts });
  changed(work, "mailboxes", id);
  return sendingShown(work, { id });
}

/** Sends a mail from a mailbox to itself and looks whether it arrives. */
export async function tryToSend(work: Work, asked: InputOf<Api["trySending"]>): Promise<SendingTrial> {
  const { server, tokenIn } = asked;
  const sending = await keptSending(work, asked.id);
  const mailbox = await mailboxKept(work, asked.id);
  if (!mailbox) throw refuse("mailbox-not-found");
  const { smtpUrl, mailFrom } = work.house.settings;
  if (!server && !smtpUrl) return { ok: false, step: "no-server", says: "" };
  const post = server ? await postFrom(work, sending, server, asked.password) : postAt(smtpUrl ?? "", mailFrom);
  const open = () => openMailbox(work, mailbox);
  return trySending({ post, open, address: mailbox.address, byToken: tokenIn === "address", patience });
}

async function keptSending(work: Work, id: string): Promise<KeptSending> {
  const sending = await sendingOf(work, id);
  if (!sending) throw refuse("mailbox-not-found");
  return sending;
}
