import type { PeopleColumn } from "@kept/domain/staff/people-file.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import type { Work } from "../platform/work.ts";
import { departmentRows } from "./store-departments.ts";

export type PeopleCells = Readonly<Record<PeopleColumn, (person: Partial<Person>) => string>>;

/** What stands in each column of a file of people; departments and roles as whoever asks calls them. */
export async function peopleCells(work: Work): Promise<PeopleCells> {
  const { language } = work.by;
  const departments = new Map((await departmentRows(work)).map(({ code, name }) => [code, name[language]]));
  return {
    name: ({ name = "" }) => name,
    email: ({ email = "" }) => email,
    extension: ({ extension }) => extension ?? "",
    department: ({ departmentCode }) => departments.get(departmentCode ?? "") ?? "",
    roles: ({ roles = [] }) => roles.map((role) => roleNames[role][language]).join("; "),
    language: (person) => person.language ?? "",
    speaks: ({ speaks = [] }) => speaks.join("; "),
    zone: ({ zone = "" }) => zone,
  };
}
