import { budgetOf } from "@kept/domain/charter/figure.ts";
import { minute, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { clauseInForce } from "../charter/index.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { keep, owe, promisesOn, release } from "../promises/index.ts";
import { mailboxHeld } from "./store.ts";

/** How promises name a mailbox. */
const subjectOf = (id: string) => ({ kind: "mailbox" as const, id });
const timerOf = (id: string): string => `mail-gap:${id}`;

/** A mailbox was collected: what was owed because of a gap is over, kept or broken by its length; the next gap is watched for (3.2b). */
export async function noteCollected(work: Work, id: string): Promise<void> {
  await keep(work, { clause: "3.2b", subject: subjectOf(id), by: { kind: "mail-collected", id } });
  await watchGap(work, id);
}

/**
 * Watches for a gap from now on. The log of the looks is the proof that a mailbox is collected in time; a promise stands
 * for each gap that has lasted half the figure, so that it warns, climbs and breaks like any other (3.2b).
 */
export async function watchGap(work: Work, id: string): Promise<void> {
  const { figure } = await clauseInForce(work, "3.2b");
  setTimer(work, {
    key: timerOf(id),
    kind: "mail-gap",
    dueAt: plus(work.now, (budgetOf(figure) ?? 10 * minute) / 2),
    payload: { mailboxId: id, since: work.now },
  });
}

/** A mailbox was not collected for half the figure: that it will be in time is owed from the last look that went well. */
export async function oweCollecting(work: Work, payload: { mailboxId: string; since: Instant }): Promise<void> {
  const mailbox = await mailboxHeld(work, payload.mailboxId);
  if (!mailbox?.active) return;
  await owe(work, {
    clause: "3.2b",
    subject: subjectOf(mailbox.id),
    customerId: null,
    debtor: { departmentCode: "hotline" },
    begunBy: { kind: "mail-collected", id: mailbox.id, text: mailbox.name },
    startedAt: mailbox.collectedAt ?? payload.since,
  });
}

/** The mailbox is no longer collected: nothing is owed on it. */
export async function releaseCollecting(work: Work, id: string, why: string): Promise<void> {
  cancelTimer(work, timerOf(id));
  if ((await promisesOn(work, subjectOf(id))).some(({ verdict }) => verdict === null))
    await release(work, { clause: "3.2b", subject: subjectOf(id), why });
}
