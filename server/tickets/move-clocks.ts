import { text, type Text } from "@kept/domain/kit/language.ts";
import { inForce, isEnd, type PromiseEvent } from "@kept/domain/promises/promise.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { giveUp, keepIt, letGo, promiseHistory, putBack, takeOver } from "../promises/index.ts";
import type { PlannedClock } from "./merge-plan.ts";
import { subjectOf } from "./next-clock.ts";
import { debtorOf } from "./open-ticket.ts";
import type { MovedClock, StandingMerge } from "./store-bonds.ts";

/** Does to every clock what the plan says; what was done, so that it can be undone. */
export async function moveClocks(
  work: Work,
  plan: readonly PlannedClock[],
  tickets: { merged: Ticket; staying: Ticket },
): Promise<MovedClock[]> {
  const moved: MovedClock[] = [];
  for (const clock of plan) {
    if (clock.fate.fate === "unchanged") continue;
    moved.push({ ...clock.fate, made: await moveOne(work, clock, tickets) });
  }
  return moved;
}

async function moveOne(
  work: Work,
  { fate, promise, pauses }: PlannedClock,
  { merged, staying }: { merged: Ticket; staying: Ticket },
): Promise<string | null> {
  const promiseId = promise.id;
  const other = fate.side === "merged" ? staying : merged;
  switch (fate.fate) {
    case "earlier":
    case "carried": {
      const made = await takeOver(work, {
        from: promiseId,
        subject: subjectOf(staying.id),
        customerId: staying.customerId,
        debtor: debtorOf(staying),
        events: pauses,
        says: says.from(merged.number),
      });
      await letGo(work, { promiseId, says: says.goesOn(staying.number) });
      return made;
    }
    case "met": {
      const by = { kind: "merge", id: other.id, says: says.metOn(other.number) };
      await keepIt(work, { promiseId, by, at: fate.metAt ?? work.now });
      return null;
    }
    case "stays-broken":
      await giveUp(work, { promiseId, says: says.ranOut(other.number) });
      return null;
    case "replaced":
      await letGo(work, { promiseId, says: says.earlier(merged.number) });
      return null;
    case "released":
      await letGo(work, { promiseId, says: says.owedThere(staying.number) });
      return null;
    case "unchanged":
      return null;
  }
}

/** Puts the clocks of both tickets to where they would have stood; what happened meanwhile on the one that stays counts there. */
export async function moveClocksBack(
  work: Work,
  merge: Pick<StandingMerge, "at" | "clocks">,
  mergedNumber: string,
): Promise<void> {
  const undone = says.undone(mergedNumber);
  const meanwhile = new Map<string, PromiseEvent[]>();
  for (const { promiseId, made } of merge.clocks) {
    if (!made) continue;
    const { events } = await promiseHistory(work, made);
    const own = inForce(events).filter(({ at, kind }) => at >= merge.at && kind !== "handed-over");
    meanwhile.set(promiseId, own);
    await withdraw(work, made, undone);
  }
  for (const { promiseId, fate, because } of merge.clocks) {
    const since = fate === "replaced" && because ? (meanwhile.get(because) ?? []) : [];
    await putBack(work, { promiseId, says: undone, meanwhile: since });
  }
}

/** A promise that only a merge had made no longer counts, also when it was kept meanwhile. */
async function withdraw(work: Work, promiseId: string, undone: Text): Promise<void> {
  const { events } = await promiseHistory(work, promiseId);
  if (inForce(events).some(isEnd)) await putBack(work, { promiseId, says: undone });
  await letGo(work, { promiseId, says: undone });
}

const says = {
  from: (number: string) => text(`由 ${number} 併入`, `由 ${number} 并入`, `merged from ${number}`),
  goesOn: (number: string) =>
    text(`併入 ${number}，在那裡繼續計時`, `并入 ${number}，在那里继续计时`, `merged into ${number}, where it runs on`),
  metOn: (number: string) =>
    text(`同一故障，已在 ${number} 完成`, `同一故障，已在 ${number} 完成`, `the same fault, done on ${number}`),
  ranOut: (number: string) =>
    text(
      `時間早已用完；與 ${number} 併單不改變這一點`,
      `时间早已用完；与 ${number} 并单不改变这一点`,
      `its time had run out before; the merge with ${number} does not change that`,
    ),
  earlier: (number: string) =>
    text(
      `${number} 報修更早，改從那時計起`,
      `${number} 报修更早，改从那时计起`,
      `${number} was reported earlier; it counts from there now`,
    ),
  owedThere: (number: string) =>
    text(`${number} 上已有同一承諾`, `${number} 上已有同一承诺`, `the same is owed on ${number}`),
  undone: (number: string) =>
    text(`撤銷了 ${number} 的併單`, `撤销了 ${number} 的并单`, `the merge of ${number} was undone`),
} as const;
