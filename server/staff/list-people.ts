import type { InputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import type { Work } from "../platform/work.ts";
import { peoplePage } from "./store-people.ts";

/** A page of our people by name. */
export async function listPeople(work: Work, asked: InputOf<typeof staffApi.people>) {
  const found = await peoplePage(work, { ...asked, after: placeOf(asked.after) });
  const rows = found.slice(0, asked.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > rows.length && last ? `${last.id}${last.name}` : null };
}

/** The id has 36 characters; the name follows. */
const placeOf = (after: string | undefined) =>
  after && /^[0-9a-f-]{36}/.test(after) ? { id: after.slice(0, 36), name: after.slice(36) } : undefined;
