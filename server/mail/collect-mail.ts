import { theHouse } from "@kept/domain/kit/actor.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { changed } from "../platform/announce.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import { openFolder, type OpenFolder } from "./imap.ts";
import { readMail } from "./read-mail.ts";
import { noteCollected } from "./owe-collecting.ts";
import { leaseMailboxes, noteLook, openPassword, writeProgress, type KeptMailbox } from "./store.ts";
import { takeInMail } from "./take-in-mail.ts";

/** A mailbox is looked into once a minute; the charter asks for every ten (3.2b). */
const every = minute;
const lease = 10 * minute;

/** Looks into each mailbox whose turn it is, by whichever process comes first, and takes in what is new; how many messages that were. */
export async function collectMail(house: House): Promise<number> {
  const at = { db: house.db, now: house.time.now() };
  let taken = 0;
  for (const mailbox of await leaseMailboxes(at, every, lease)) taken += await lookInto(house, mailbox);
  return taken;
}

/** Looks into one mailbox; how it went is on record either way. */
export async function lookInto(house: House, mailbox: KeptMailbox): Promise<number> {
  const begun = performance.now();
  const at = house.time.now();
  let found = 0;
  let error: string | null = null;
  try {
    const folder = await openFolder({ ...mailbox, password: openPassword(house, mailbox) });
    try {
      found = await takeAll(house, mailbox, folder);
    } finally {
      await folder.leave();
    }
  } catch (fault) {
    const said = fault as Error & { responseText?: string };
    error = (fault instanceof Refusal ? fault.says("en") : (said.responseText ?? said.message)).slice(0, 500);
    house.log.warn({ mailbox: mailbox.name, err: fault }, "a mailbox could not be collected");
  }
  const tookMs = Math.round(performance.now() - begun);
  await inTransaction(house, { by: theHouse, now: at }, async (work) => {
    await noteLook(work, mailbox.id, { at, tookMs, found, error });
    if (error === null) await noteCollected(work, mailbox.id);
    changed(work, "mailboxes", mailbox.id);
  });
  return found;
}

/** Takes in what lies beyond the last message taken, each in a transaction of its own; it is marked on the server only after that. */
async function takeAll(house: House, mailbox: KeptMailbox, folder: OpenFolder): Promise<number> {
  const from = mailbox.uidValidity === folder.uidValidity ? mailbox.lastUid : 0;
  let taken = 0;
  for (const uid of await folder.uidsAfter(from)) {
    const message = await folder.fetch(uid);
    if (message) taken += Number(await takeOne(house, mailbox, { ...message, uid, uidValidity: folder.uidValidity }));
    await folder.markSeen([uid]);
    await writeProgress({ db: house.db, now: house.time.now() }, mailbox.id, folder.uidValidity, uid);
  }
  return taken;
}

type Fetched = { raw: Uint8Array; receivedAt: string | null; uid: number; uidValidity: number };

async function takeOne(house: House, mailbox: KeptMailbox, { raw, receivedAt, uid, uidValidity }: Fetched) {
  const mail = await readMail(raw, mailbox.charset);
  const now = house.time.now();
  const { isNew } = await inTransaction(house, { by: theHouse, now }, (work) =>
    takeInMail(work, {
      place: { mailboxId: mailbox.id, uidValidity, uid },
      mailbox,
      raw,
      receivedAt: receivedAt && receivedAt < now ? receivedAt : now,
      mail,
    }),
  );
  return isNew;
}
