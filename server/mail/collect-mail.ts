import { setTimeout as wait } from "node:timers/promises";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import { mailReasons } from "@kept/domain/mail/reasons.ts";
import { changed } from "../platform/announce.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import type { OpenFolder } from "./imap.ts";
import { openMailbox } from "./mailbox-access.ts";
import { readSafely } from "./read-apart.ts";
import { headOf } from "./read-mail.ts";
import { noteCollected } from "./owe-collecting.ts";
import { leaseMailbox, leaseMailboxes, noteLook, renewLease, writeProgress, type LeasedMailbox } from "./store.ts";
import { takeInMail } from "./take-in-mail.ts";

/** A mailbox is looked into once a minute; the charter asks for every ten (3.2b). */
const every = minute;
/** A process that dies lets go of a mailbox after this; one that lives says so in time. */
const lease = 30_000;

/** Looks into each mailbox whose turn it is, by whichever process comes first, and takes in what is new; how many messages that were. */
export async function collectMail(house: House): Promise<number> {
  const taken = await Promise.all(await collectDue(house));
  return taken.reduce((sum, found) => sum + found, 0);
}

/** Begins a look into each mailbox whose turn it is. */
export async function collectDue(house: House, stopped?: AbortSignal): Promise<Promise<number>[]> {
  const due = await leaseMailboxes({ db: house.db, now: house.time.now() }, every, lease);
  return due.map((mailbox) => lookInto(house, mailbox, stopped));
}

/** Looks into one mailbox now, or as soon as whoever looks into it is done. */
export async function collectNow(house: House, id: string, stopped: AbortSignal): Promise<void> {
  for (let tries = 0; tries < 200 && !stopped.aborted; tries++) {
    const mailbox = await leaseMailbox({ db: house.db, now: house.time.now() }, id, lease);
    if (mailbox) return void (await lookInto(house, mailbox, stopped));
    await wait(300);
  }
}

/** Looks into one mailbox; how it went is on record either way. */
async function lookInto(house: House, mailbox: LeasedMailbox, stopped?: AbortSignal): Promise<number> {
  const begun = performance.now();
  const at = house.time.now();
  let found = 0;
  let error: string | null = null;
  const lives = setInterval(
    () => void renewLease({ db: house.db, now: house.time.now() }, mailbox.id, lease).catch(() => undefined),
    lease / 3,
  );
  try {
    const folder = await openMailbox({ db: house.db, now: at, house }, mailbox);
    try {
      found = await takeAll(house, mailbox, folder, stopped);
    } finally {
      await folder.leave();
    }
  } catch (fault) {
    error = wordsFor(fault).slice(0, 500);
    house.log.warn({ mailbox: mailbox.name, err: fault }, "a mailbox could not be collected");
  } finally {
    clearInterval(lives);
  }
  const tookMs = Math.round(performance.now() - begun);
  await inTransaction(house, { by: theHouse, now: at }, async (work) => {
    await noteLook(work, mailbox.id, { at, tookMs, found, error });
    if (error === null) await noteCollected(work, mailbox.id);
    changed(work, "mailboxes", mailbox.id);
  });
  return found;
}

/** What a look that failed is noted with: the code of a refusal of ours, so that everybody reads it in their language, else the server's own words. */
function wordsFor(fault: unknown): string {
  if (fault instanceof Refusal) return fault.code in mailReasons ? fault.code : fault.says("en");
  const said = fault as Error & { responseText?: string };
  return said.responseText ?? said.message;
}

/** Takes in what lies beyond the last message taken, each in a transaction of its own, while the next is on its way; it is marked on the server only after that. */
async function takeAll(
  house: House,
  mailbox: LeasedMailbox,
  folder: OpenFolder,
  stopped?: AbortSignal,
): Promise<number> {
  const { uidValidity } = folder;
  const last = mailbox.uidValidity === uidValidity ? mailbox.lastUid : 0;
  // Whoever looked before may have died between taking a message in and marking it.
  if (mailbox.brokenOff && last > 0) await folder.markSeen(await folder.unseenUpTo(last));
  const uids = await folder.uidsAfter(last);
  const marks: Promise<void>[] = [];
  let taken = 0;
  let next = fetchAhead(folder, uids[0]);
  for (const [place, uid] of uids.entries()) {
    if (stopped?.aborted) break;
    const message = await next;
    next = fetchAhead(folder, uids[place + 1]);
    if (message) taken += Number(await takeOne(house, mailbox, { ...message, uid, uidValidity }));
    else await writeProgress({ db: house.db, now: house.time.now() }, mailbox.id, uidValidity, uid);
    marks.push(folder.markSeen([uid]).catch((err) => house.log.debug({ uid, err }, "a mail could not be marked")));
  }
  await Promise.all(marks);
  return taken;
}

/** Asks for a message before its turn; what fails is told when its turn has come. */
function fetchAhead(folder: OpenFolder, uid: number | undefined): ReturnType<OpenFolder["fetch"]> {
  const coming = uid === undefined ? Promise.resolve(null) : folder.fetch(uid);
  coming.catch(() => undefined);
  return coming;
}

type Fetched = { raw: Uint8Array; receivedAt: string | null; whole: boolean; uid: number; uidValidity: number };

/** Takes in one message; where what was read of it cannot be kept, at least who sent it and its original. */
async function takeOne(house: House, mailbox: LeasedMailbox, fetched: Fetched): Promise<boolean> {
  const { raw, whole } = fetched;
  const mail = await readSafely(raw, mailbox.charset);
  try {
    return await keepOne(house, mailbox, fetched, whole ? mail : { ...mail, unread: [...mail.unread, cutOff] });
  } catch (err) {
    house.log.error({ mailbox: mailbox.name, uid: fetched.uid, err }, "a mail could not be kept as it was read");
    return keepOne(house, mailbox, fetched, await headOf(raw));
  }
}

const cutOff = text(
  "信太大，只收下前 60 MB",
  "邮件太大，只收下前 60 MB",
  "it is too large; only its first 60 MB are here",
);

async function keepOne(house: House, mailbox: LeasedMailbox, fetched: Fetched, mail: ReadMail): Promise<boolean> {
  const { raw, receivedAt, uid, uidValidity } = fetched;
  const now = house.time.now();
  const { isNew } = await inTransaction(house, { by: theHouse, now }, async (work) => {
    const place = { mailboxId: mailbox.id, uidValidity, uid };
    const at = receivedAt && receivedAt < now ? receivedAt : now;
    const came = await takeInMail(work, { place, mailbox, raw, receivedAt: at, mail });
    await writeProgress(work, mailbox.id, uidValidity, uid);
    return came;
  });
  return isNew;
}
