import type { OnDuty } from "@kept/domain/staff/on-duty.ts";
import { whoActsFor } from "@kept/domain/staff/standing-in.ts";
import type { Work } from "../platform/work.ts";
import { dutyFacts } from "./duty-known.ts";

/** Who acts for these people now: themselves, or while absent their deputies; an absent one without a deputy stays, so that something owed is never told to no one. Those who left are left out. */
export async function actingFor(work: Work, staffIds: readonly string[]): Promise<OnDuty[]> {
  const { people, absences } = await dutyFacts(work, work.now);
  const here = new Map(people.map((person) => [person.id, person]));
  return [...new Set(staffIds)].flatMap((staffId): OnDuty[] => {
    const acting = whoActsFor(staffId, absences, (id) => here.has(id), work.now) ?? staffId;
    const person = here.get(acting);
    return person ? [{ id: person.id, name: person.name, insteadOf: acting === staffId ? null : staffId }] : [];
  });
}
