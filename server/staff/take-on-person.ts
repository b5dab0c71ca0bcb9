import type { Person } from "@kept/domain/staff/person.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { forgetDuty } from "./duty-known.ts";
import { setOneTimePassword } from "./change-password.ts";
import { departmentRows } from "./store-departments.ts";
import { ownRoleRows } from "./store-own-roles.ts";
import { insertPerson, personByEmail, type Particulars } from "./store-people.ts";

/** Takes someone on, without a password. */
export async function takeOnPerson(work: Work, particulars: Particulars): Promise<Person> {
  await checkDepartment(work, particulars.departmentCode);
  await checkOwnRoles(work, particulars.ownRoles ?? []);
  const person = await insertPerson(work, newId(work), particulars);
  if (!person) throw await emailTaken(work, particulars.email);
  record(work, { verb: "staff.create", subject: `staff:${person.id}`, after: person });
  changed(work, "staff", person.id);
  forgetDuty(work);
  return person;
}

/** Takes someone on and, if wished, gives the password they sign in with first. */
export async function createPerson(work: Work, asked: Particulars & { withPassword: boolean }) {
  const { withPassword, ...particulars } = asked;
  const person = await takeOnPerson(work, particulars);
  return { ...person, oneTimePassword: withPassword ? await setOneTimePassword(work, person) : null };
}

/** Refuses a department that is not there; none is fine. */
export async function checkDepartment(work: Work, code: string | null): Promise<void> {
  if (code !== null && (await departmentRows(work, code)).length === 0) throw refuse("department-not-found", { code });
}

/** Refuses roles of the company's own that are not there. */
export async function checkOwnRoles(work: Work, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const known = await ownRoleRows(work);
  const missing = codes.find((code) => !known.some((role) => role.code === code));
  if (missing !== undefined) throw refuse("own-role-not-found", { code: missing });
}

/** Whose e-mail it is already. */
export async function emailTaken(work: Work, email: string) {
  return refuse("email-taken", { email, name: (await personByEmail(work, email))?.name ?? email });
}
