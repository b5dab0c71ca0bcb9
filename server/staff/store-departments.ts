import type { Text } from "@kept/domain/kit/language.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A department as it is stored. */
export type DepartmentRow = {
  code: string;
  name: Text;
  managerId: string | null;
  managerName: string | null;
  deputyId: string | null;
  deputyName: string | null;
  version: number;
};

/** All departments, or one; in the order of their codes. */
export const departmentRows = (work: Work, code: string | null = null) =>
  rows<DepartmentRow>(
    work,
    sql`
    select d.code, d.name, d.manager_id, m.name as manager_name, d.deputy_id, p.name as deputy_name, d.version
      from staff.department d
      left join staff.person m on m.id = d.manager_id
      left join staff.person p on p.id = d.deputy_id
     where ${code}::text is null or d.code = ${code}
     order by d.code`,
  );

export type DepartmentFacts = { code: string; name: Text; managerId: string | null; deputyId: string | null };

/** Writes a new department; undefined when there is one already. */
export const insertDepartment = (work: Work, department: DepartmentFacts) =>
  row(
    work,
    sql`
    insert into staff.department (code, name, manager_id, deputy_id)
    values (${department.code}, ${JSON.stringify(department.name)}::jsonb, ${department.managerId}, ${department.deputyId})
    on conflict do nothing returning code`,
  );

/** Writes over a version of a department; undefined when it is not the current one. */
export const updateDepartment = (work: Work, department: DepartmentFacts, version: number) =>
  row(
    work,
    sql`
    update staff.department
       set name = ${JSON.stringify(department.name)}::jsonb, manager_id = ${department.managerId},
           deputy_id = ${department.deputyId}, version = version + 1
     where code = ${department.code} and version = ${version} returning code`,
  );
