import { hour, instantAt, msOf, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { forget, remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { readDutyFacts, type DutyFacts } from "./store-duty.ts";

/** The facts of the roster about the hour a moment lies in; kept in memory, so that a batch of alarms or tickets does not ask again and again. */
export function dutyFacts(work: Work, at: Instant): Promise<DutyFacts> {
  const from = instantAt(Math.floor(msOf(at) / hour) * hour);
  return remembered(work, `duty:${from}`, () => readDutyFacts(work, from, plus(from, hour)));
}

/** Reads the roster anew after this unit of work changed it, or the people on it. */
export const forgetDuty = (work: Work): void => forget(work, "duty");
