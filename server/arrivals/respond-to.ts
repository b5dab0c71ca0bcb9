import type { Arrival, ArrivalHappening } from "@kept/domain/arrivals/arrival.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { keep } from "../promises/index.ts";
import { subjectOf, waitingArrival } from "./arrive.ts";
import { arrivalNow } from "./settle-arrival.ts";
import { addEvents, writeArrival } from "./store.ts";

/** Somebody responded to an arrival that goes on waiting: what is owed on it is kept, and it is in their hands. */
export async function respondTo(work: Work, id: string, by: { kind: string; id: string }): Promise<Arrival> {
  const arrival = await waitingArrival(work, id);
  if (arrival.clause) await keep(work, { clause: arrival.clause, subject: subjectOf(id), by });
  const mine = work.by.kind === "staff" && arrival.assigneeId !== work.by.id;
  await writeArrival(work, id, { dueAt: null, ...(mine ? { assigneeId: work.by.id } : {}) });
  if (mine) await addEvents(work, id, [{ kind: "assigned", to: work.by.id, name: work.by.name }]);
  changed(work, "arrivals", id);
  return arrivalNow(work, id);
}

/** Puts on record what another room did because of an arrival, settled or not. */
export async function noteOn(
  work: Work,
  id: string,
  what: Extract<ArrivalHappening, { kind: "faxed" | "fax-ended" }>,
): Promise<void> {
  await addEvents(work, id, [what]);
  changed(work, "arrivals", id);
}
