import type { Work } from "../platform/work.ts";
import { hearOfCall } from "./hear-of-call.ts";
import { callHeldById, markSwept } from "./store.ts";
import { sourceById } from "./store-set-up.ts";

/** Ends a call of which nobody told the end: how it ended is unknown, and a person sees it. */
export async function sweepCall(work: Work, id: string): Promise<void> {
  const held = await callHeldById(work, id);
  const source = held && (await sourceById(work, held.sourceId));
  if (!held || !source || held.state === "over") return;
  await markSwept(work, id);
  await hearOfCall(work, source, { ...held, sweptAt: work.now });
}
