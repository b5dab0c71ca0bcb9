import { sightOf, type Sight } from "@kept/domain/staff/sight.ts";
import { whoActsFor } from "@kept/domain/staff/standing-in.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { dutyFacts } from "./duty-known.ts";
import { forgetAccess } from "./store-access.ts";
import { salesSight, sightRows, someSeeOwn, writeSalesSight } from "./store-sight.ts";

/** Of these people, those who see only customers of their own, each with whose customers these are. */
export async function whoSeesOwn(work: Work, staffIds: readonly string[]): Promise<Map<string, string[]>> {
  const seeing = new Map<string, string[]>();
  if (staffIds.length === 0 || !(await someSeeOwn(work))) return seeing;
  const salesSeeOwn = (await salesSight(work)) === "own";
  for (const { id, ...facts } of await sightRows(work, staffIds))
    if (sightOf({ ...facts, salesSeeOwn }) === "own") seeing.set(id, await whoseCustomers(work, id));
  return seeing;
}

/** Whose customers someone looks after now: their own, and those of the absent they stand in for. */
export async function whoseCustomers(work: Work, staffId: string): Promise<string[]> {
  const { people, absences } = await dutyFacts(work, work.now);
  const here = new Set(people.map(({ id }) => id));
  const absent = new Set(absences.map((absence) => absence.staffId));
  const actsFor = (id: string) => whoActsFor(id, absences, (one) => here.has(one), work.now) === staffId;
  return [staffId, ...[...absent].filter((id) => id !== staffId && actsFor(id))];
}

/** Lets Sales see every customer, or their own only. */
export async function changeSalesSight(work: Work, { sees }: { sees: Sight }): Promise<{ sees: Sight }> {
  const before = await salesSight(work);
  if (before === sees) return { sees };
  await writeSalesSight(work, sees);
  record(work, {
    verb: "staff.changeSalesSight",
    subject: "sales-sight",
    before: { sees: before },
    after: { sees },
  });
  forgetAccess(work);
  changed(work, "sales-sight");
  return { sees };
}
