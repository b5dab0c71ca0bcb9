import type { Call } from "@kept/domain/intake/call.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import type { Work } from "../platform/work.ts";
import { happen, runningCall } from "./held-call.ts";
import { callHeld } from "./store.ts";

/** Parks a call while another is taken; its step ends, so that the wait is not counted to it. */
export async function parkCall(work: Work, { id }: { id: string }): Promise<Call> {
  const call = await runningCall(work, id);
  if (call.state === "parked") return call;
  return happen(work, { ...call, state: "parked" }, [
    { kind: "step-ended", step: call.draft.step },
    { kind: "parked" },
  ]);
}

/** Takes a parked call back on the line; one that a colleague parked becomes mine. */
export async function resumeCall(work: Work, { id }: { id: string }): Promise<Call> {
  const call = await callHeld(work, id);
  if (!call) throw refuse("call-unknown");
  if (call.finishedAt) throw refuse("call-finished");
  const mine = call.operatorId === work.by.id;
  if (call.state !== "parked" && !mine) throw refuse("call-of-another-operator", { who: call.operatorName });
  if (call.state !== "parked") return call;
  return happen(work, { ...call, state: "open", operatorId: work.by.id, operatorName: work.by.name }, [
    { kind: "resumed", from: mine ? "" : call.operatorName },
    { kind: "step-begun", step: call.draft.step },
  ]);
}
