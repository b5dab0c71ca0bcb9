import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { mailApi, Trial } from "@kept/domain/mail/api.ts";
import type { Mailbox } from "@kept/domain/mail/mailbox.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { tryMailbox } from "./imap.ts";
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
export const mailboxList = async (work: Work): Promise<OutputOf<Api["mailboxes"]>> => ({ rows: await mailboxes(work) });

/** The latest looks into a mailbox. */
export async function lookList(work: Work, { id, limit }: InputOf<Api["looks"]>): Promise<OutputOf<Api["looks"]>> {
  await mailboxOf(work, id);
  return { rows: await looksInto(work, id, limit) };
}

/** Collects one more mailbox, from the next turn on. */
export async function addMailbox(work: Work, asked: InputOf<Api["add"]>): Promise<Mailbox> {
  const id = newId(work);
  const { password: _, ...facts } = asked;
  if (!(await insertMailbox(work, id, asked))) throw refuse("mailbox-name-taken", { name: asked.name });
  await watchGap(work, id);
  note(work, "add", id, undefined, facts);
  return mailboxOf(work, id);
}

/** Changes a mailbox, or lets it rest; a password left out stays. */
export async function changeMailbox(work: Work, asked: InputOf<Api["change"]>): Promise<Mailbox> {
  const { id, version, password, ...facts } = asked;
  const kept = await mailboxHeld(work, id);
  if (!kept) throw refuse("mailbox-not-found");
  if (kept.version !== version) throw refuse("mailbox-changed", {}, { theirs: await mailboxOf(work, id) });
  if (kept.name !== facts.name && (await mailboxes(work)).some(({ name }) => name === facts.name))
    throw refuse("mailbox-name-taken", { name: facts.name });
  await writeMailbox(work, id, { ...facts, password });
  if (!facts.active) await releaseCollecting(work, id, facts.name);
  else if (!kept.active) await watchGap(work, id);
  const {
    password: _,
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
  return tryMailbox({ ...asked, password: asked.password ?? (kept ? openPassword(work.house, kept) : "") });
}

async function mailboxOf(work: Work, id: string): Promise<Mailbox> {
  const mailbox = await mailboxById(work, id);
  if (!mailbox) throw refuse("mailbox-not-found");
  return mailbox;
}

function note(work: Work, verb: string, id: string, before: object | undefined, after: object): void {
  record(work, { verb: `mail.${verb}`, subject: `mailbox:${id}`, ...(before ? { before } : {}), after });
  changed(work, "mailboxes", id);
}
