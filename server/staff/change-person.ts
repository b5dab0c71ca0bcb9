import type { InputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { forgetDuty } from "./duty-known.ts";
import { forgetAccess } from "./store-access.ts";
import { somebody } from "./somebody.ts";
import { countOtherAdministrators, personByEmail, updatePerson } from "./store-people.ts";
import { checkDepartment, checkOwnRoles, emailTaken } from "./take-on-person.ts";

/** Changes someone's particulars; whoever saw an older version is shown the current one instead. */
export async function changePerson(work: Work, asked: InputOf<typeof staffApi.changePerson>): Promise<Person> {
  const { id, version, ...particulars } = asked;
  const before = await somebody(work, id);
  if (before.version !== version) throw staleEdit(before);
  await checkDepartment(work, particulars.departmentCode);
  await checkOwnRoles(work, particulars.ownRoles);
  if (particulars.email !== before.email && (await personByEmail(work, particulars.email)))
    throw await emailTaken(work, particulars.email);
  if (!particulars.roles.includes("administrator")) await keepAnAdministrator(work, before);
  const after = await updatePerson(work, id, version, particulars);
  if (!after) throw staleEdit(await somebody(work, id));
  record(work, { verb: "staff.change", subject: `staff:${id}`, before, after });
  changed(work, "staff", id);
  forgetDuty(work);
  forgetAccess(work);
  return after;
}

/** Changes what one may change about oneself. */
export async function changeOwnSettings(work: Work, asked: InputOf<typeof staffApi.changeOwnSettings>): Promise<void> {
  if (work.by.kind !== "staff") return;
  const { id, leftAt: _, version, ...before } = await somebody(work, work.by.id);
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  await changePerson(work, { id, version, ...before, ...given });
}

/** Refuses to take the last administrator away. */
export async function keepAnAdministrator(work: Work, person: Person): Promise<void> {
  if (!person.roles.includes("administrator") || person.leftAt) return;
  if ((await countOtherAdministrators(work, person.id)) === 0) throw refuse("last-administrator");
}

const staleEdit = (current: Person) => refuse("staff-changed-meanwhile", { name: current.name }, { current });
