import type { InputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import { canBeGiven, type OwnRole } from "@kept/domain/staff/own-role.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { forgetAccess } from "./store-access.ts";
import { deleteOwnRole, insertOwnRole, ownRoleRows, updateOwnRole } from "./store-own-roles.ts";

/** Every verb of every room with the roles that may. */
export const rightsOfHouse = async (work: Work) => ({
  rows: work.house.rights.map((right) => ({
    verb: right.verb,
    who: right.who === "anyone" ? right.who : [...right.who],
    does: [...right.does],
    canBeGiven: canBeGiven(right),
  })),
});

/** Adds a role of the company's own (version 0) or changes one; what would make an administrator is refused. */
export async function putOwnRole(work: Work, asked: InputOf<typeof staffApi.putOwnRole>): Promise<OwnRole> {
  const { version, ...facts } = asked;
  const verbs = [...new Set(facts.verbs)].sort();
  for (const verb of verbs) {
    const right = work.house.rights.find((one) => one.verb === verb);
    if (!right) throw refuse("key-scope-unknown", { verb });
    if (!canBeGiven(right)) throw refuse("right-never-given", { verb });
  }
  const [before] = await ownRoleRows(work, facts.code);
  if (!before && version !== 0) throw refuse("own-role-not-found", { code: facts.code });
  const put = before
    ? await updateOwnRole(work, { ...facts, verbs }, version)
    : await insertOwnRole(work, { ...facts, verbs });
  const [after] = await ownRoleRows(work, facts.code);
  if (!put || !after) throw refuse("own-role-changed-meanwhile", {}, { current: after });
  record(work, { verb: "staff.changeOwnRoles", subject: `own-role:${facts.code}`, before, after });
  forgetAccess(work);
  changed(work, "own-roles", facts.code);
  if (before && before.sees !== after.sees) changed(work, "sales-sight");
  return after;
}

/** Removes a role of the company's own once nobody here has it. */
export async function removeOwnRole(work: Work, asked: { code: string }): Promise<null> {
  const [before] = await ownRoleRows(work, asked.code);
  if (!before) throw refuse("own-role-not-found", asked);
  if (before.held > 0) throw refuse("own-role-held", { count: before.held });
  await deleteOwnRole(work, asked.code);
  record(work, { verb: "staff.changeOwnRoles", subject: `own-role:${asked.code}`, before });
  changed(work, "own-roles", asked.code);
  return null;
}
