import type { ClauseId } from "@kept/domain/charter/clause.ts";
import { pauseReasonName } from "@kept/domain/charter/house-rules.ts";
import type { PauseReason } from "@kept/domain/charter/pause-reason.ts";
import { inForce, isEnd, type Debtor, type Subject } from "@kept/domain/promises/promise.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { refuse } from "@kept/domain/promises/reasons.ts";
import { clauseInForce, houseRulesAt } from "../charter/index.ts";
import { settleNotices } from "../notices/index.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { personOf } from "../staff/index.ts";
import { byWhom, happen, noticeKind } from "./end-promise.ts";
import { answerRungs, openPromiseHeld, promiseHeld, type KeptPromise } from "./store.ts";

/** Lets a promise's clock stand still for a reason its clause allows, with evidence. */
export async function pause(
  work: Work,
  asked: { promiseId: string; reason: PauseReason; evidence: string },
): Promise<void> {
  const promise = await openHeld(work, asked.promiseId);
  if (readPromise(promise.terms, promise.events, work.now).state === "paused") throw refuse("promise-paused-already");
  const { pauseReasons } = await clauseInForce(work, promise.terms.clause, promise.terms.startedAt);
  if (!pauseReasons.includes(asked.reason)) throw refuse("pause-not-allowed");
  const { reason, evidence } = asked;
  const says = pauseReasonName(await houseRulesAt(work, work.now), reason);
  await happen(work, promise, { kind: "paused", at: work.now, ...byWhom(work), reason, says, evidence });
  record(work, { verb: "promises.pause", subject: `promise:${promise.id}`, after: { reason, evidence } });
}

/** Lets it run on. */
export async function resume(work: Work, asked: { promiseId: string }): Promise<void> {
  const promise = await openHeld(work, asked.promiseId);
  if (promise.events.findLast(({ kind }) => kind === "paused" || kind === "resumed")?.kind !== "paused")
    throw refuse("promise-not-paused");
  await happen(work, promise, { kind: "resumed", at: work.now, ...byWhom(work) });
  record(work, { verb: "promises.resume", subject: `promise:${promise.id}` });
}

/** Someone else owes it from now on; nothing happens when nothing of the kind is owed. */
export async function handOver(
  work: Work,
  asked: { clause: ClauseId; subject: Subject; debtor: Debtor },
): Promise<void> {
  const promise = await openPromiseHeld(work, asked.clause, asked.subject);
  if (!promise || promise.debtor.staffId === asked.debtor.staffId) return;
  const debtorName = asked.debtor.staffId
    ? (await personOf(work, asked.debtor.staffId)).name
    : (asked.debtor.departmentCode ?? "");
  const answered = await answerTold(work, promise);
  const event = { kind: "handed-over" as const, at: work.now, ...byWhom(work), debtor: asked.debtor, debtorName };
  await happen(work, answered, event, asked.debtor);
}

/** Who hands it over has acted: the rungs told so far are answered, and nothing waits for those who were told. */
async function answerTold(work: Work, promise: KeptPromise): Promise<KeptPromise> {
  const open = promise.alarms.filter(({ key, answeredAt }) => key.startsWith("rung:") && answeredAt === null);
  if (open.length === 0) return promise;
  const keys = open.map(({ key }) => key);
  await answerRungs(work, promise.id, keys, work.by.name);
  await settleNotices(work, promise.subject, [noticeKind(promise)]);
  const answered = { answeredAt: work.now, answeredBy: work.by.name };
  const alarms = promise.alarms.map((alarm) => (keys.includes(alarm.key) ? { ...alarm, ...answered } : alarm));
  return { ...promise, alarms };
}

async function openHeld(work: Work, id: string): Promise<KeptPromise> {
  const promise = await promiseHeld(work, id);
  if (!promise) throw refuse("promise-unknown");
  if (inForce(promise.events).some(isEnd)) throw refuse("promise-over");
  return promise;
}
