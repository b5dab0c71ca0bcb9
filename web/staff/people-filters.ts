import { Role } from "@kept/domain/kit/actor.ts";

export type PeopleFilters = {
  readonly text?: string;
  readonly role?: string;
  readonly department?: string;
  readonly state?: string;
};

/** The filters that an address holds, as they are asked of the server; empty and unknown ones are left out. */
export function peopleAsked(search: Readonly<Record<string, unknown>> & PeopleFilters) {
  const { text, role, department, state } = search;
  return {
    ...(text ? { text: String(text) } : {}),
    ...(Role.safeParse(role).success ? { role: Role.parse(role) } : {}),
    ...(department ? { department: String(department) } : {}),
    ...(state === "left" || state === "all" ? { state: state as "left" | "all" } : {}),
  };
}
