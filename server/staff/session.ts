import type { Session } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { factorWanted } from "@kept/domain/staff/factor-rule.ts";
import type { Work } from "../platform/work.ts";
import { passwordOf } from "./store-access.ts";
import { factorAskedOf } from "./store-factor-rule.ts";
import { hasAdministrator, personById } from "./store-people.ts";
import { verbsOf } from "./store-own-roles.ts";
import { whoSeesOwn } from "./who-sees.ts";

/** Who the server takes the asker for. */
export async function currentSession(work: Work): Promise<Session> {
  const { kind, id, name, roles, language } = work.by;
  if (kind === "staff") {
    const person = await personById(work, id);
    if (person) return sessionFor(work, person, (await passwordOf(work, id))?.oneTime ?? false);
  }
  return {
    ...{
      kind: kind === "key" ? kind : "nobody",
      id,
      name,
      email: null,
      roles: [...roles],
      verbs: [],
      sees: seenBy(work),
      language,
    },
    ...{ zone: "Asia/Shanghai", extension: null, departmentCode: null, mustChangePassword: false },
    secondFactor: null,
    awaitsSetUp: kind === "nobody" && !(await hasAdministrator(work)),
  };
}

const seenBy = ({ by }: Work) => ("own" in by && by.own ? "own" : "all");

/** The session of someone who has signed in. */
export const sessionFor = async (work: Work, person: Person, mustChangePassword: boolean): Promise<Session> => ({
  kind: "staff",
  id: person.id,
  name: person.name,
  email: person.email,
  roles: person.roles,
  verbs: await verbsOf(work, person.ownRoles),
  sees: (await whoSeesOwn(work, [person.id])).has(person.id) ? "own" : "all",
  language: person.language,
  zone: person.zone,
  extension: person.extension,
  departmentCode: person.departmentCode,
  mustChangePassword,
  secondFactor: factorWanted(await factorAskedOf(work, person.id), work.now),
  awaitsSetUp: false,
});
