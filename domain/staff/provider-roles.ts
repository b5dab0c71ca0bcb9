import { Role } from "../kit/actor.ts";

/** Which roles a group of the sign-in provider gives. */
export type GroupRoles = ReadonlyMap<string, readonly Role[]>;

/** Reads "hotline=operator; field=engineer+supervisor"; null when it is not written so or names a role there is none of. */
export function groupRolesFrom(written: string): GroupRoles | null {
  const found = new Map<string, readonly Role[]>();
  for (const part of written.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const at = part.lastIndexOf("=");
    const group = part.slice(0, at).trim();
    const roles = part
      .slice(at + 1)
      .split("+")
      .map((name) => Role.safeParse(name.trim()));
    if (at < 1 || group === "" || roles.some(({ success }) => !success)) return null;
    found.set(
      group,
      roles.flatMap(({ data }) => data ?? []),
    );
  }
  return found;
}

/** The roles someone's groups give, each once; null where the provider said no groups or the company mapped none, so that roles stay what they are here. */
export function rolesFor(groups: unknown, mapping: GroupRoles): Role[] | null {
  if (mapping.size === 0 || groups === undefined || groups === null) return null;
  const named = (Array.isArray(groups) ? groups : [groups]).map(String);
  return [...new Set(named.flatMap((group) => mapping.get(group) ?? []))];
}
