import { nextAttempt } from "@kept/domain/feedback/call-back-times.ts";
import { text } from "@kept/domain/kit/language.ts";
import { customerOf } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { setTimer } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { owe, promisesOn, resume } from "../promises/index.ts";
import { onDuty } from "../staff/index.ts";
import { callBackById, insertCallBack } from "./store.ts";

/** How promises name a call back. */
export const subjectOf = (callBackId: string) => ({ kind: "call-back" as const, id: callBackId });

/** Arranges the call back that is owed once a fault is solved (3.5.8); once for each solution. */
export async function arrangeCallBack(work: Work, solved: { ticketId: string; customerId: string }): Promise<void> {
  const { ticketId, customerId } = solved;
  const zone = (await customerOf(work, customerId)).zone;
  const nextAt = nextAttempt(0, work.now, zone) ?? work.now;
  const id = newId(work);
  if (!(await insertCallBack(work, { id, ticketId, customerId, zone, nextAt }))) return;
  await owe(work, {
    clause: "3.5.8",
    subject: subjectOf(id),
    customerId,
    debtor: { departmentCode: "hotline" },
    begunBy: { kind: "ticket-solved", id: ticketId },
  });
  if (nextAt <= work.now) await askForCall(work, id);
  else setTimer(work, { key: `call-back:${id}`, kind: "call-back-due", dueAt: nextAt, payload: { id } });
  changed(work, "call-backs", id);
}

/** It is time to call: the clock goes on, and the operators on duty are told. */
export async function askForCall(work: Work, id: string): Promise<void> {
  const callBack = await callBackById(work, id);
  if (!callBack || callBack.doneAt || callBack.withdrawnAt) return;
  for (const promise of await promisesOn(work, subjectOf(id)))
    if (promise.state === "paused") await resume(work, { promiseId: promise.id });
  const { number, customerName, attempts } = callBack;
  await tell(work, {
    to: (await onDuty(work, { role: "operator" })).map((person) => person.id),
    kind: "call-back",
    about: { kind: "call-back", id },
    says: text(
      `請回訪 ${customerName}：${number} 已解決`,
      `请回访 ${customerName}：${number} 已解决`,
      `Call ${customerName} back: ${number} is solved`,
    ),
    wants: "act",
    onceKey: `call-back:${id}:${attempts}`,
  });
  changed(work, "call-backs", id);
}
