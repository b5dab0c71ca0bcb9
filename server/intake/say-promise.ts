import type { Call } from "@kept/domain/intake/call.ts";
import type { IntakeEvents } from "@kept/domain/intake/events.ts";
import { announce } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { owe, promisesOn } from "../promises/index.ts";
import { happen, runningCall } from "./held-call.ts";
import { withCustomer } from "./known-customer.ts";

/** How promises name a call. */
export const subjectOf = (callId: string) => ({ kind: "call" as const, id: callId });

/** The sentence was said: from now on an engineer owes the caller a contact (3.5.5); saying it twice promises once. */
export async function sayPromise(work: Work, { id }: { id: string }): Promise<Call> {
  const held = await runningCall(work, id);
  if (held.promisedAt) return held;
  const call = await withCustomer(work, held);
  const promiseId = await owe(work, {
    clause: "3.5.5",
    subject: subjectOf(id),
    customerId: call.customerId,
    debtor: { departmentCode: "system-engineering" },
    begunBy: { kind: "call", id },
  });
  const owed = (await promisesOn(work, subjectOf(id))).find((promise) => promise.id === promiseId);
  record(work, { verb: "intake.say-promise", subject: `call:${id}`, after: { promiseId, dueAt: owed?.dueAt } });
  await announce<IntakeEvents>(work, "call.promised", { callId: id, customerId: call.customerId });
  return happen(work, { ...call, promisedAt: work.now, promiseDueAt: owed?.dueAt ?? null }, [
    { kind: "promise-said", promiseId },
  ]);
}
