import type { Role } from "@kept/domain/kit/actor.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import type { Work } from "../platform/work.ts";
import { peopleByIds, peopleHere } from "./store-people.ts";

export { somebody as personOf } from "./somebody.ts";

/** Those who work here, of a role and a department where given, by name; with `ids` exactly these, also after they left. */
export const people = (
  work: Work,
  asked: { role?: Role; department?: string; ids?: readonly string[] },
): Promise<Person[]> => (asked.ids ? peopleByIds(work, asked.ids) : peopleHere(work, asked));
