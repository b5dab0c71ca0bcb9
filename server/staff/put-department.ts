import type { InputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import type { Department } from "@kept/domain/staff/department.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { forgetDuty } from "./duty-known.ts";
import { somebody } from "./somebody.ts";
import { departments } from "./department-lead.ts";
import { departmentRows, insertDepartment, updateDepartment } from "./store-departments.ts";

/** Adds a department (version 0) or changes one; a stale version is refused with the current one. */
export async function putDepartment(work: Work, asked: InputOf<typeof staffApi.putDepartment>): Promise<Department> {
  const { version, ...facts } = asked;
  for (const id of [facts.managerId, facts.deputyId]) if (id) await someoneHere(work, id);
  if (facts.deputyId && facts.deputyId === facts.managerId) throw refuse("own-deputy");
  const [before] = await departmentRows(work, facts.code);
  if (!before && version !== 0) throw refuse("department-not-found", { code: facts.code });
  const put = before ? await updateDepartment(work, facts, version) : await insertDepartment(work, facts);
  const [after] = await departments(work, facts.code);
  if (!put || !after) throw refuse("department-changed-meanwhile", {}, { current: after });
  record(work, { verb: "staff.changeDepartments", subject: `department:${facts.code}`, before, after });
  forgetDuty(work);
  changed(work, "departments", facts.code);
  return after;
}

/** The person with this id who works here, or a refusal. */
export async function someoneHere(work: Work, id: string) {
  const person = await somebody(work, id);
  if (person.leftAt) throw refuse("staff-left", { name: person.name });
  return person;
}
