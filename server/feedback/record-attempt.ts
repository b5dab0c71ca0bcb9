import type { InputOf } from "@kept/domain/kit/api.ts";
import type { CallBack, feedbackApi } from "@kept/domain/feedback/api.ts";
import { attemptsAtMost, nextAttempt } from "@kept/domain/feedback/call-back-times.ts";
import type { FeedbackEvents } from "@kept/domain/feedback/events.ts";
import { refuse } from "@kept/domain/feedback/reasons.ts";
import { settleNotices } from "../notices/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { keep, pause, promisesOn } from "../promises/index.ts";
import { closeTicket, recordCallBack, reopenTicket } from "../tickets/index.ts";
import { subjectOf } from "./arrange-call-back.ts";
import { callBackById, insertAttempt, lockCallBack } from "./store.ts";

type Asked = InputOf<typeof feedbackApi.attempt>;

/** Records how a call to the customer ended: satisfied closes the ticket, not satisfied opens it again, not reached is tried again until the rule closes it (3.5.8). */
export async function recordAttempt(work: Work, asked: Asked): Promise<CallBack> {
  const callBack = await waitingCallBack(work, asked.id);
  const { outcome, comment } = asked;
  if (outcome === "not-satisfied" && comment === "") throw refuse("dissatisfaction-needs-words");
  const attempt = callBack.attempts + 1;
  const nextAt = outcome === "not-reached" ? nextAttempt(attempt, work.now, callBack.zone) : null;
  const rating = outcome === "not-reached" ? null : (asked.rating ?? null);
  await insertAttempt(work, callBack.id, { outcome, rating, comment }, nextAt);
  await recordCallBack(work, {
    ticketId: callBack.ticketId,
    outcome,
    attempt,
    final: nextAt === null && outcome !== "not-satisfied",
    rating,
    comment,
  });
  await settleNotices(work, { kind: "call-back", id: callBack.id });
  if (nextAt) await tryAgain(work, callBack, { attempt, nextAt });
  else await conclude(work, callBack, { outcome, comment });
  record(work, {
    verb: "feedback.call-back",
    subject: `call-back:${callBack.id}`,
    after: { outcome, rating, comment, nextAt },
  });
  changed(work, "call-backs", callBack.id);
  const { id: callBackId, ticketId } = callBack;
  await announce<FeedbackEvents>(work, "feedback.called-back", { callBackId, ticketId, outcome, rating });
  return (await callBackById(work, callBack.id)) ?? callBack;
}

async function waitingCallBack(work: Work, id: string): Promise<CallBack> {
  const callBack = await lockCallBack(work, id);
  if (!callBack) throw refuse("call-back-not-found");
  if (callBack.doneAt || callBack.withdrawnAt) throw refuse("call-back-done", { who: callBack.doneByName ?? "Kept" });
  return callBack;
}

/** Nobody was reached: the clock stands still until the next call, with the attempt as its evidence. */
async function tryAgain(work: Work, callBack: CallBack, next: { attempt: number; nextAt: string }): Promise<void> {
  for (const promise of await promisesOn(work, subjectOf(callBack.id)))
    if (promise.state === "running")
      await pause(work, {
        promiseId: promise.id,
        reason: "customer-unavailable",
        evidence: `call ${next.attempt} of ${attemptsAtMost}, ${work.by.name}`,
      });
  const { id } = callBack;
  setTimer(work, { key: `call-back:${id}`, kind: "call-back-due", dueAt: next.nextAt, payload: { id } });
}

/** The call back has its outcome: the ticket is closed, or opened again with the customer's reason. */
async function conclude(work: Work, callBack: CallBack, end: Pick<Asked, "outcome" | "comment">): Promise<void> {
  await keep(work, {
    clause: "3.5.8",
    subject: subjectOf(callBack.id),
    by: { kind: "call-back-outcome", id: callBack.id, text: end.outcome },
  });
  if (end.outcome === "not-satisfied") await reopenTicket(work, { id: callBack.ticketId, why: end.comment });
  else await closeTicket(work, { id: callBack.ticketId, text: end.comment });
}
