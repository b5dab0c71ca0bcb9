import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Work } from "../platform/work.ts";
import { readDutyFacts, type DutyFacts } from "./store-duty.ts";

const known = new WeakMap<Work, Map<Instant, Promise<DutyFacts>>>();

/** The facts of the roster about a moment; a unit of work reads them once, so that a batch of alarms does not ask again and again. */
export function dutyFacts(work: Work, at: Instant): Promise<DutyFacts> {
  const facts = known.get(work) ?? new Map<Instant, Promise<DutyFacts>>();
  known.set(work, facts);
  const asked = facts.get(at) ?? readDutyFacts(work, at);
  facts.set(at, asked);
  return asked;
}

/** Reads the roster anew after this unit of work changed it, or the people on it. */
export const forgetDuty = (work: Work): void => void known.delete(work);
