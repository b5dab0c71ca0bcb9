import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { dutyHorizon, nextDuty, nextDutyBegins } from "@kept/domain/staff/next-duty.ts";
import type { Work } from "../platform/work.ts";
import { readDutyFacts } from "./store-duty.ts";

/** When someone works by the roster: the first moment on duty from each of these on, and when their next stretch begins; null where the roster says nothing of them. */
export async function dutyAhead(
  work: Work,
  staffId: string,
  from: readonly Instant[],
): Promise<{ on: (Instant | null)[]; begins: Instant | null }> {
  const facts = await readDutyFacts(work, work.now, plus(work.now, dutyHorizon));
  return { on: from.map((at) => nextDuty(staffId, facts, at)), begins: nextDutyBegins(staffId, facts, work.now) };
}
