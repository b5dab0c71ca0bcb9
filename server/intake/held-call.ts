import type { Call, CallHappening } from "@kept/domain/intake/call.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { addEvents, callHeld, writeCall } from "./store.ts";

/** A call held for a change, finished or not; refused when there is none or a colleague has it. */
export async function heldCall(work: Work, id: string): Promise<Call> {
  const call = await callHeld(work, id);
  if (!call) throw refuse("call-unknown");
  if (call.operatorId !== work.by.id && work.by.kind !== "house")
    throw refuse("call-of-another-operator", { who: call.operatorName });
  return call;
}

/** A call held for a change; refused when it is finished. */
export async function runningCall(work: Work, id: string): Promise<Call> {
  const call = await heldCall(work, id);
  if (call.finishedAt) throw refuse("call-finished");
  return call;
}

/** Writes what a call became and what happened in it, and shows it to whoever watches. */
export async function happen(work: Work, call: Call, events: readonly CallHappening[]): Promise<Call> {
  await addEvents(work, call.id, events);
  changed(work, "calls", call.id);
  return writeCall(work, call);
}
