import type { CallStory } from "@kept/domain/intake/api.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import { stepTimes, type StepMark } from "@kept/domain/intake/step-times.ts";
import type { Work } from "../platform/work.ts";
import { callById, eventsOf } from "./store.ts";

/** A call with its draft, the times of its steps, and all that happened in it. */
export async function readCall(work: Work, { id }: { id: string }): Promise<CallStory> {
  const call = await callById(work, id);
  if (!call) throw refuse("call-unknown");
  const events = await eventsOf(work, id);
  const marks = events.flatMap(({ at, what }): StepMark[] =>
    what.kind === "step-begun" || what.kind === "step-ended" ? [{ kind: what.kind, step: what.step, at }] : [],
  );
  return { call, times: stepTimes(marks, call.finishedAt ?? work.now), events };
}
