import { theHouse } from "@kept/domain/kit/actor.ts";
import { day, minute, msOf, plus, second } from "@kept/domain/kit/instant.ts";
import { tryAgainAt } from "@kept/domain/kit/patience.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { changed } from "../platform/announce.ts";
import type { House } from "../platform/house.ts";
import { postOutward, type Answered } from "../platform/post-outward.ts";
import { forget } from "../platform/remembered.ts";
import { inTransaction } from "../platform/work.ts";
import { claimPushes, deleteDevice, endPush, forgetPushes, pushKey, type ClaimedPush } from "./store-push.ts";
import { pushHeaders, sealedFor } from "./web-push.ts";

const batch = 16;
const lease = minute;
/** What nobody fetched by then says nothing new any more. */
const ttlSeconds = 12 * 3_600;
const keptFor = 7 * day;

/** Pushes what is due, several at a time, each by one process. A browser its push service knows no more is forgotten (RFC 8030 §7.3); what is not taken otherwise is tried again, later and later, for three days. Returns how many were tried. */
export async function deliverPushes(house: House): Promise<number> {
  for (let tried = 0; ;) {
    const now = house.time.now();
    const due = await claimPushes(house, now, plus(now, lease), batch);
    await Promise.all(due.map((push) => deliver(house, push)));
    tried += due.length;
    if (due.length < batch) return tried;
  }
}

async function deliver(house: House, push: ClaimedPush): Promise<void> {
  const { status, answer } = await post(house, push);
  await inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    changed(work, "push-devices", push.staffId);
    if (status === 404 || status === 410) {
      forget(work, "notices-told");
      return void (await deleteDevice(work, push.staffId, push.deviceId));
    }
    if (status !== null && status >= 200 && status < 300) {
      await endPush(work, push, { state: "sent", dueAt: work.now, trouble: null });
      return forgetPushes(work, plus(work.now, -keptFor));
    }
    const again = tryAgainAt(push.attempts, push.writtenAt, work.now);
    const trouble = [status, answer].filter(Boolean).join(": ").slice(0, 300) || "no answer";
    await endPush(work, push, { state: again ? "waiting" : "given-up", dueAt: again ?? work.now, trouble });
  });
}

/** Posts it, signed; what it is signed with may not open, then it waits like one nobody took. */
async function post(house: House, push: ClaimedPush): Promise<Answered> {
  try {
    const headers = pushHeaders(await pushKey(house), push, {
      contact: house.settings.url ?? `mailto:${addressIn(house.settings.mailFrom)}`,
      nowSeconds: Math.floor(msOf(house.time.now()) / second),
      ttlSeconds,
      urgency: push.urgent ? "high" : "normal",
    });
    const body = sealedFor(push, JSON.stringify(push.message));
    return await postOutward(push.endpoint, headers, body, { inner: house.settings.webhooksPrivate });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { status: null, answer: fault.says("en") };
  }
}

/** "kept@example.com" in "Kept <kept@example.com>". */
const addressIn = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender;
