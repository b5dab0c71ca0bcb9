import { createHash } from "node:crypto";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import type { mailApi } from "@kept/domain/mail/api.ts";
import type { Mailbox } from "@kept/domain/mail/mailbox.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { addressToSignIn, tokensForCode } from "./oauth-provider.ts";
import { mailboxOf } from "./set-up-mailbox.ts";
import { mailboxHeld, mailboxKept, openSecret, writeTokens } from "./store.ts";
import { putSignIn, takeSignIn } from "./store-sign-in.ts";

type Api = typeof mailApi;

/** How long one may take at the provider. */
const answeredWithin = 10 * minute;
const hashOf = (state: string): Buffer => createHash("sha256").update(state).digest();

/** Begins signing in to a mailbox at its provider. */
export async function beginMailboxSignIn(work: Work, { id }: { id: string }): Promise<OutputOf<Api["beginSignIn"]>> {
  const mailbox = await mailboxKept(work, id);
  if (!mailbox) throw refuse("mailbox-not-found");
  if (mailbox.oauth?.flow !== "code") throw refuse("mailbox-needs-no-sign-in");
  const backTo = `${work.house.settings.url ?? work.from.origin ?? ""}/mailboxes/signed-in`;
  const secret = openSecret(work.house, mailbox);
  const { url, state, verifier } = await addressToSignIn(mailbox.oauth, secret, mailbox.username, backTo);
  const request = { stateHash: hashOf(state), mailboxId: id, verifier, backTo, byId: work.by.id };
  await putSignIn(work, request, plus(work.now, -answeredWithin));
  return { url, state };
}

/** Takes what somebody came back with from the provider; the mailbox is collected from now on. */
export async function endMailboxSignIn(work: Work, asked: InputOf<Api["endSignIn"]>): Promise<Mailbox> {
  const begun = await takeSignIn(work, hashOf(asked.state), plus(work.now, -answeredWithin));
  if (!begun || begun.byId !== work.by.id) throw refuse("mailbox-sign-in-not-begun");
  const mailbox = await mailboxHeld(work, begun.mailboxId);
  if (!mailbox?.oauth) throw refuse("mailbox-not-found");
  const url = new URL(`${begun.backTo}?${asked.query.replace(/^\?/, "")}`);
  const back = { url, state: asked.state, verifier: begun.verifier };
  const tokens = await tokensForCode(mailbox.oauth, openSecret(work.house, mailbox), back, work.now);
  if (!tokens.refresh) throw refuse("mailbox-no-refresh");
  await writeTokens(work, mailbox.id, tokens);
  record(work, { verb: "mail.sign-in", subject: `mailbox:${mailbox.id}` });
  changed(work, "mailboxes", mailbox.id);
  return mailboxOf(work, mailbox.id);
}
