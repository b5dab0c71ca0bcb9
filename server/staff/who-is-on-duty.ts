import { roles, type Role } from "@kept/domain/kit/actor.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { onDuty as onDutyBy, type OnDuty, type Roster } from "@kept/domain/staff/on-duty.ts";
import type { Work } from "../platform/work.ts";
import { dutyFacts } from "./duty-known.ts";
import type { DutyFacts } from "./store-duty.ts";

/** Who is on duty in a role (of a department) now, deputies standing in; everybody of the role when nobody is rostered. */
export async function onDuty(work: Work, asked: { role: Role; department?: string }): Promise<OnDuty[]> {
  return onDutyBy(asked.role, rosterOf(asked, await dutyFacts(work, work.now)), work.now).people;
}

/** Who is on duty in each role that somebody has, now or at a moment. */
export async function dutyOverview(work: Work, asked: { at?: Instant; department?: string }) {
  const at = asked.at ?? work.now;
  const facts = await dutyFacts(work, at);
  const held = roles.filter((role) => facts.people.some((person) => person.roles.includes(role)));
  const rows = held.map((role) => ({
    role,
    ...onDutyBy(role, rosterOf({ role, department: asked.department }, facts), at),
  }));
  return { at, rows };
}

/** The roster of one role, of one department where given; `null` is for those who belong to none. */
export function rosterOf(asked: { role: Role; department?: string | null }, facts: DutyFacts): Roster {
  const { role, department } = asked;
  const inIt = (person: DutyFacts["people"][number]) =>
    person.roles.includes(role) && (department === undefined || person.departmentCode === department);
  return {
    ...facts,
    people: facts.people.filter(inIt),
    others: facts.people.filter((person) => !inIt(person)),
  };
}
