import type { Role } from "@kept/domain/kit/actor.ts";
import { between, day, type Instant } from "@kept/domain/kit/instant.ts";
import { dutyGaps, type Span } from "@kept/domain/staff/duty-gaps.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Work } from "../platform/work.ts";
import { readDutyFacts, type DutyFacts } from "./store-duty.ts";
import { rosterOf } from "./who-is-on-duty.ts";

/** How far one may look at once. */
const daysAtMost = 62;

export type Gap = Span & { department: string | null; role: Role };

/** When nobody will be on duty in a role that a department has on its roster, the earliest first. */
export async function gapsAhead(
  work: Work,
  asked: { from: Instant; until: Instant; department?: string },
): Promise<Gap[]> {
  if (between(asked.from, asked.until) > daysAtMost * day) throw refuse("roster-too-long", { days: daysAtMost });
  if (asked.until <= asked.from) return [];
  const facts = await readDutyFacts(work, asked.from, asked.until);
  return rosteredRoles(facts)
    .filter(({ department }) => asked.department === undefined || department === asked.department)
    .flatMap((one) => dutyGaps(one.role, rosterOf(one, facts), asked).map((gap) => ({ ...one, ...gap })))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** The roles somebody of a department has shifts in. */
function rosteredRoles({ people, shifts, overrides }: DutyFacts): { department: string | null; role: Role }[] {
  const found = new Map<string, { department: string | null; role: Role }>();
  for (const { staffId, role } of [...shifts, ...overrides]) {
    const person = people.find(({ id }) => id === staffId);
    if (!person?.roles.includes(role)) continue;
    const department = person.departmentCode;
    found.set(`${role} ${department}`, { department, role });
  }
  return [...found.values()];
}
