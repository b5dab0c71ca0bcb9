import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { feedbackApi } from "@kept/domain/feedback/api.ts";
import { refuse } from "@kept/domain/feedback/reasons.ts";
import type { Work } from "../platform/work.ts";
import { pageCut, pageMark } from "../platform/page-mark.ts";
import { complaintsPage } from "./store-complaints.ts";
import { attemptsOf, callBackById, doneCallBacks, waitingCallBacks } from "./store.ts";

type Api = typeof feedbackApi;

/** A page of call backs: those that wait by the time of their next call, or those done, the latest first. */
export async function callBackList(work: Work, asked: InputOf<Api["callBacks"]>): Promise<OutputOf<Api["callBacks"]>> {
  const page = { limit: asked.limit + 1, after: pageMark(asked.after), ticketId: asked.ticketId };
  if (asked.state === "done")
    return pageCut(await doneCallBacks(work, page), asked.limit, ({ doneAt, nextAt }) => doneAt ?? nextAt);
  return pageCut(await waitingCallBacks(work, page), asked.limit, ({ nextAt }) => nextAt);
}

/** One call back with every call that was made for it. */
export async function callBackOf(work: Work, { id }: { id: string }): Promise<OutputOf<Api["callBack"]>> {
  const callBack = await callBackById(work, id);
  if (!callBack) throw refuse("call-back-not-found");
  return { ...callBack, tries: await attemptsOf(work, id) };
}

/** A page of complaints, the latest first. */
export async function complaintList(
  work: Work,
  asked: InputOf<Api["complaints"]>,
): Promise<OutputOf<Api["complaints"]>> {
  const { limit, customerId, aboutStaffId, clause, state } = asked;
  const narrowed = { customerId, aboutStaffId, clause, state };
  const found = await complaintsPage(work, { limit: limit + 1, after: pageMark(asked.after), ...narrowed });
  return pageCut(found, limit, ({ at }) => at);
}
