import type { ArrivalKind, Settlement } from "@kept/domain/arrivals/arrival.ts";
import type { Work } from "../platform/work.ts";
import { joinWaiting, type Incoming } from "./arrive.ts";
import { senderKey } from "./sender-key.ts";
import { settleArrival } from "./settle-arrival.ts";
import { lockArrival, waitingFrom } from "./store.ts";

type Through = Pick<Incoming, "source" | "externalId" | "sender" | "receivedAt"> & {
  kinds: readonly ArrivalKind[];
  as: Extract<Settlement, "got-through" | "called-back">;
};

/** Settles what waits from a sender who got through after all, whose try joins it, or whom we reached; nothing happens when none waits. */
export async function settleWaiting(work: Work, { kinds, as, ...through }: Through): Promise<void> {
  const id =
    as === "got-through"
      ? await joinWaiting(work, through, kinds)
      : (await waitingFrom(work, senderKey(through.sender.address), kinds))?.id;
  if (!id) return;
  const waiting = await lockArrival(work, id);
  if (waiting && !waiting.settledAt) await settleArrival(work, id, { as });
}
