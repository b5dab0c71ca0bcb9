import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { mailApi, Trial } from "@kept/domain/mail/api.ts";
import { say } from "@kept/domain/kit/language.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import type { Mailbox, MailboxFacts } from "@kept/domain/mail/mailbox.ts";
import { mailReasons, refuse } from "@kept/domain/mail/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { tryMailbox } from "./imap.ts";
import { entranceTo } from "./mailbox-access.ts";
import { tokensOfClient } from "./oauth-provider.ts";
import { releaseCollecting, watchGap } from "./owe-collecting.ts";
import {
  insertMailbox,
  looksInto,
  mailboxById,
  mailboxes,
  mailboxHeld,
  mailboxKept,
  openPassword,
  writeMailbox,
} from "./store.ts";

type Api = typeof mailApi;

/** The mailboxes that are collected. */
export const mailboxList = async (work: Work): Promise<OutputOf<Api["mailboxes"]>> => ({
  rows: (await mailboxes(work)).map((mailbox) => inWords(work, mailbox)),
});

/** The latest looks into a mailbox. */
export async function lookList(work: Work, { id, limit }: InputOf<Api["looks"]>): Promise<OutputOf<Api["looks"]>> {
  await mailboxOf(work, id);
  const rows = await looksInto(work, id, limit);
  return { rows: rows.map((look) => ({ ...look, error: said(work, look.error) })) };
}

/** Collects one more mailbox, from the next turn on. */
export async function addMailbox(work: Work, asked: InputOf<Api["add"]>): Promise<Mailbox> {
  const id = newId(work);
  const { password, clientSecret, ...facts } = asked;
  if (facts.oauth ? facts.oauth.flow === "client" && !clientSecret : !password) throw refuse("mailbox-needs-secret");
  refuseNowhere(facts);
  if (!(await insertMailbox(work, id, asked))) throw refuse("mailbox-name-taken", { name: asked.name });
  await watchGap(work, id);
  note(work, "add", id, undefined, facts);
  return mailboxOf(work, id);
}

/** Changes a mailbox, or lets it rest; a password left out stays. */
export async function changeMailbox(work: Work, asked: InputOf<Api["change"]>): Promise<Mailbox> {
  const { id, version, password, clientSecret, ...facts } = asked;
  refuseNowhere(facts);
  const kept = await mailboxHeld(work, id);
  if (!kept) throw refuse("mailbox-not-found");
  if (kept.version !== version) throw refuse("mailbox-changed", {}, { theirs: await mailboxOf(work, id) });
  if (kept.name !== facts.name && (await mailboxes(work)).some(({ name }) => name === facts.name))
    throw refuse("mailbox-name-taken", { name: facts.name });
  await writeMailbox(work, id, { ...facts, password, clientSecret });
  if (!facts.active) await releaseCollecting(work, id, facts.name);
  else if (!kept.active) await watchGap(work, id);
  const {
    password: _,
    oauthSecret: _s,
    oauthTokens: _t,
    uidValidity: _v,
    lastUid: _u,
    collectedAt: _c,
    madeAt: _m,
    version: _n,
    id: _i,
    ...before
  } = kept;
  note(work, "change", id, before, facts);
  return mailboxOf(work, id);
}

/** Tries whether one gets into a mailbox; nothing is taken from it. */
export async function tryToCollect(work: Work, asked: InputOf<Api["trial"]>): Promise<Trial> {
  const kept = asked.id ? await mailboxKept(work, asked.id) : undefined;
  if (!asked.oauth)
    return tryMailbox({ ...asked, password: asked.password ?? (kept ? openPassword(work.house, kept) : "") });
  try {
    if (asked.oauth.flow === "code" || (kept && !asked.clientSecret)) {
      if (!kept) throw refuse("mailbox-not-signed-in");
      return await tryMailbox({ ...asked, ...(await entranceTo(work, kept)), folder: asked.folder });
    }
    const { access } = await tokensOfClient(asked.oauth, asked.clientSecret ?? "", work.now);
    return await tryMailbox({ ...asked, accessToken: access });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { ok: false, step: "provider", says: fault.says(work.by.language), messages: null };
  }
}

/** One mailbox as it is shown. */
export async function mailboxOf(work: Work, id: string): Promise<Mailbox> {
  const mailbox = await mailboxById(work, id);
  if (!mailbox) throw refuse("mailbox-not-found");
  return inWords(work, mailbox);
}

const inWords = (work: Work, mailbox: Mailbox): Mailbox => ({ ...mailbox, lastError: said(work, mailbox.lastError) });

/** Why a look failed, as its reader reads it: a reason of ours in their language, else the server's own words. */
function said(work: Work, error: string | null): string | null {
  const reason = error !== null && error in mailReasons ? mailReasons[error as keyof typeof mailReasons] : null;
  return reason ? say(reason.says, work.by.language) : error;
}

/** A way to sign in needs to know where. */
function refuseNowhere({ oauth }: MailboxFacts): void {
  if (!oauth || (oauth.issuer && !oauth.tokenUrl)) return;
  if (!oauth.tokenUrl || (oauth.flow === "code" && !oauth.authorizeUrl)) throw refuse("mailbox-needs-provider");
}

function note(work: Work, verb: string, id: string, before: object | undefined, after: object): void {
  record(work, { verb: `mail.${verb}`, subject: `mailbox:${id}`, ...(before ? { before } : {}), after });
  changed(work, "mailboxes", id);
}
