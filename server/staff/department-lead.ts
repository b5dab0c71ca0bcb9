import type { Department } from "@kept/domain/staff/department.ts";
import { absentAt } from "@kept/domain/staff/standing-in.ts";
import { isAway as awayBy, managerAway, type Lead, type WhyAway } from "@kept/domain/staff/manager-away.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { departmentRows, type DepartmentRow } from "./store-departments.ts";
import { dutyFacts } from "./duty-known.ts";
import type { DutyFacts } from "./store-duty.ts";
import { peopleByIds } from "./store-people.ts";

/** Who leads a department now: its manager, whether and why they are away, and who stands in. */
export type LeadNow = { manager: Person | null; away: boolean; why: WhyAway; standIn: Person | null };

/** Who leads a department at the moment of the work (3.6.2). */
export async function managerOf(work: Work, code: string): Promise<LeadNow> {
  const department = (await departmentsKnown(work)).find((one) => one.code === code);
  if (!department) throw refuse("department-not-found", { code });
  const { away, why, standIn } = managerAway(leadOf(department, await dutyFacts(work, work.now)), work.now);
  const ids = [department.managerId, standIn].filter((id) => id !== null);
  const found = await remembered(work, `duty:people:${ids.join()}`, () => peopleByIds(work, ids));
  const named = (id: string | null) => found.find((person) => person.id === id) ?? null;
  return { manager: named(department.managerId), away, why, standIn: named(standIn) };
}

/** Whether someone is absent, or off duty by a roster that has shifts of theirs. */
export const isAway = async (work: Work, staffId: string): Promise<boolean> =>
  awayBy(staffId, await dutyFacts(work, work.now), work.now);

/** The ids of all who are absent now. */
export const absentNow = async (work: Work): Promise<string[]> => [
  ...new Set(absentAt((await dutyFacts(work, work.now)).absences, work.now)),
];

/** All departments, or one, with their managers and whether these are away. */
export async function departments(work: Work, code: string | null = null): Promise<Department[]> {
  const facts = await dutyFacts(work, work.now);
  const found = await departmentRows(work, code);
  return found.map((one) => ({ ...one, managerAway: managerAway(leadOf(one, facts), work.now).away }));
}

/** All departments as they stood less than a second ago. */
const departmentsKnown = (work: Work): Promise<DepartmentRow[]> =>
  remembered(work, "duty:departments", () => departmentRows(work));

function leadOf(department: DepartmentRow, facts: DutyFacts): Lead {
  const here = new Set(facts.people.map((person) => person.id));
  return { ...facts, ...department, worksHere: (id) => here.has(id) };
}
