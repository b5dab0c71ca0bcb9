import { theHouse } from "@kept/domain/kit/actor.ts";
import { minute, msOf, plus, second } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { tryAgainAt } from "@kept/domain/kit/patience.ts";
import { changed } from "../platform/announce.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import { send, type Sent } from "./send.ts";
import { claimDue, endAttempt, openHookSecret, type Claimed } from "./store.ts";

const batch = 16;
const lease = minute;

/** Sends what is due, several at a time, each by one process; what is not answered with 2xx is tried again, later and later, for three days. A message may arrive twice when a process is killed meanwhile; its id tells. Returns how many were tried. */
export async function deliverWebhooks(house: House): Promise<number> {
  for (let tried = 0; ;) {
    const now = house.time.now();
    const due = await claimDue(house, now, plus(now, lease), batch);
    await Promise.all(due.map((message) => deliver(house, message)));
    tried += due.length;
    if (due.length < batch) return tried;
  }
}

async function deliver(house: House, message: Claimed): Promise<void> {
  const timestamp = Math.floor(msOf(house.time.now()) / second);
  const sent = await sendSigned(house, message, timestamp);
  const taken = sent.status !== null && sent.status >= 200 && sent.status < 300;
  await inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    const again = taken ? null : tryAgainAt(message.attempts, message.since, work.now);
    const state = taken ? "delivered" : again ? "waiting" : "given-up";
    await endAttempt(work, message, sent, { state, dueAt: again ?? work.now });
    changed(work, "webhook-deliveries");
  });
}

/** Sends it signed; what it is signed with may not open, then it waits like one nobody took. */
async function sendSigned(house: House, message: Claimed, timestamp: number): Promise<Sent> {
  try {
    const secret = openHookSecret(house, message);
    return await send({ ...message, secret }, timestamp, { inner: house.settings.webhooksPrivate });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { status: null, answer: fault.says("en"), tookMs: 0 };
  }
}
