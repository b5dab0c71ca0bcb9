import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { House } from "../platform/house.ts";
import { collectDue, collectNow } from "./collect-mail.ts";
import { listenTo } from "./imap.ts";
import { entranceHeld } from "./mailbox-access.ts";
import { leaseListening, releaseListening } from "./store-listening.ts";
import { mailboxKept } from "./store.ts";

/** Who listens lets go of a mailbox after this, unless they say again that they do. */
const lease = 30_000;
/** How long until a lost line is tried again: at first, and at most. */
const patience = { first: 1_000, most: 60_000 };

/** Collects mailboxes all the time: each in its turn, and at once where its server tells that something arrived (IDLE, RFC 2177). `listen` says to how many this process listens. */
export function watchMailboxes(house: House) {
  const me = randomUUID();
  const ending = new AbortController();
  const running = new Set<Promise<unknown>>();
  const listening = new Map<string, { version: number; stop: AbortController }>();
  const run = (deed: Promise<unknown>): void => {
    const caught = deed
      .catch((err) => house.log.error({ err }, "mail was not collected"))
      .finally(() => running.delete(caught));
    running.add(caught);
  };
  const at = () => ({ db: house.db, now: house.time.now() });
  return {
    /** Looks into the mailboxes whose turn it is; one that answers slowly holds up no other. */
    async look(): Promise<void> {
      for (const look of await collectDue(house, ending.signal)) run(look);
    },
    async listen(): Promise<number> {
      if (ending.signal.aborted) return 0;
      const mine = await leaseListening(at(), me, lease);
      for (const [id, { version, stop }] of listening)
        if (!mine.some((box) => box.id === id && box.version === version)) {
          stop.abort();
          listening.delete(id);
        }
      for (const mailbox of mine)
        if (!listening.has(mailbox.id)) {
          const stop = new AbortController();
          listening.set(mailbox.id, { version: mailbox.version, stop });
          run(keepListening(house, mailbox.id, AbortSignal.any([stop.signal, ending.signal])));
        }
      return listening.size;
    },
    /** Ends what runs between two messages, hangs up, and lets other processes listen. */
    async close(): Promise<void> {
      ending.abort();
      await Promise.all(running);
      await releaseListening(at(), me);
    },
  };
}

/** Listens to a mailbox until it is stopped, and dials again when the line is lost; a server that cannot tell is left to the looks. */
async function keepListening(house: House, id: string, stopped: AbortSignal): Promise<void> {
  const hasten = hastener(() => collectNow(house, id, stopped), stopped);
  for (let pause = patience.first; !stopped.aborted; pause = Math.min(pause * 2, patience.most)) {
    try {
      const at = { db: house.db, now: house.time.now(), house };
      const mailbox = await mailboxKept(at, id);
      if (!mailbox) return;
      const line = await listenTo(await entranceHeld(at, mailbox), hasten.arrived);
      if (!line) return;
      pause = patience.first;
      // What came while nobody listened.
      hasten.arrived();
      stopped.addEventListener("abort", line.leave, { once: true });
      if (stopped.aborted) line.leave();
      await line.ended;
    } catch (err) {
      house.log.debug({ mailbox: id, err }, "a mailbox could not be listened to");
    }
    await wait(pause, undefined, { signal: stopped }).catch(() => undefined);
  }
  await hasten.done();
}

/** Lets a mailbox be collected once for all that arrives while it is. */
function hastener(collect: () => Promise<unknown>, stopped: AbortSignal) {
  let again = false;
  let turn: Promise<void> | undefined;
  const go = async () => {
    while (again && !stopped.aborted) {
      again = false;
      await collect();
    }
    turn = undefined;
  };
  return {
    arrived(): void {
      again = true;
      turn ??= go();
    },
    done: async () => turn,
  };
}
