import type { Role } from "../kit/actor.ts";
import type { Instant } from "../kit/instant.ts";
import { isRostered, type Duty } from "./rostered.ts";
import { whoActsFor, type AbsenceSpan } from "./standing-in.ts";

/** Everything that decides who is on duty in a role. */
export type Roster = Duty & {
  /** Those who have the role and work here. */
  readonly people: readonly Named[];
  /** Others who work here and may stand in. */
  readonly others: readonly Named[];
  readonly absences: readonly AbsenceSpan[];
};
export type Named = { readonly id: string; readonly name: string };
/** Someone on duty; `insteadOf` is the one they stand in for. */
export type OnDuty = Named & { readonly insteadOf: string | null };

/**
 * Who is on duty in a role at a moment, deputies standing in for the absent. When the roster has nobody who can
 * come, everybody of the role who works here and is not absent counts: something owed is never told to no one.
 */
export function onDuty(role: Role, roster: Roster, at: Instant): { rostered: boolean; people: OnDuty[] } {
  const rostered = roster.people.filter((person) => isRostered(person.id, role, roster, at));
  const there = present(rostered, roster, at);
  return there.length > 0
    ? { rostered: true, people: there }
    : { rostered: false, people: present(roster.people, roster, at) };
}

/** Those who are there, then the deputies of those who are not; nobody twice. */
function present(people: readonly Named[], roster: Roster, at: Instant): OnDuty[] {
  const known = new Map([...roster.others, ...roster.people].map((person) => [person.id, person]));
  const acting = people.flatMap((person): OnDuty[] => {
    const actor = known.get(whoActsFor(person.id, roster.absences, (id) => known.has(id), at) ?? "");
    return actor ? [{ id: actor.id, name: actor.name, insteadOf: actor.id === person.id ? null : person.id }] : [];
  });
  const themselvesFirst = acting.toSorted((a, b) => Number(a.insteadOf !== null) - Number(b.insteadOf !== null));
  return themselvesFirst.filter((one, index) => themselvesFirst.findIndex((other) => other.id === one.id) === index);
}
