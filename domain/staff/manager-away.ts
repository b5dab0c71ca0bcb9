import type { Instant } from "../kit/instant.ts";
import { isRostered, type Duty } from "./rostered.ts";
import { absenceOf, whoActsFor, type AbsenceSpan } from "./standing-in.ts";

/** Who leads a department, and everything that says whether they are there. */
export type Lead = Duty & {
  readonly managerId: string | null;
  /** Stands in whenever the manager is away and named no one. */
  readonly deputyId: string | null;
  readonly absences: readonly AbsenceSpan[];
  readonly worksHere: (staffId: string) => boolean;
};

/** Why a manager does not count as there; null when they are there. */
export type WhyAway = "no-manager" | "absent" | "off-duty" | null;

/** Whether a department's manager is away by absence or roster, and who stands in (3.6.2: then the hotline may assign). A manager without shifts is there whenever not absent. */
export function managerAway(lead: Lead, at: Instant): { away: boolean; why: WhyAway; standIn: string | null } {
  const why = whyAway(lead, at);
  return { away: why !== null, why, standIn: why === null ? null : standInFor(lead, at) };
}

/** Whether someone is absent, or has shifts and none of them holds at this moment. */
export function isAway(staffId: string, duty: Duty & Pick<Lead, "absences">, at: Instant): boolean {
  return absenceOf(staffId, duty.absences, at) !== undefined || isOffDuty(staffId, duty, at);
}

function whyAway(lead: Lead, at: Instant): WhyAway {
  if (!lead.managerId || !lead.worksHere(lead.managerId)) return "no-manager";
  if (absenceOf(lead.managerId, lead.absences, at)) return "absent";
  return isOffDuty(lead.managerId, lead, at) ? "off-duty" : null;
}

function standInFor(lead: Lead, at: Instant): string | null {
  const named = lead.managerId && absenceOf(lead.managerId, lead.absences, at)?.deputyId;
  for (const one of [named, lead.deputyId]) {
    const actor = one ? whoActsFor(one, lead.absences, lead.worksHere, at) : null;
    if (actor && actor !== lead.managerId && !isOffDuty(actor, lead, at)) return actor;
  }
  return null;
}

const isOffDuty = (staffId: string, duty: Duty, at: Instant): boolean =>
  duty.shifts.some((shift) => shift.staffId === staffId) && !isRostered(staffId, "any", duty, at);
