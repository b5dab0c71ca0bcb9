import type { Person } from "@kept/domain/staff/person.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Work } from "../platform/work.ts";
import { personById } from "./store-people.ts";

/** The person with this id, or a refusal. */
export async function somebody(work: Work, id: string): Promise<Person> {
  const person = await personById(work, id);
  if (!person) throw refuse("staff-not-found");
  return person;
}
