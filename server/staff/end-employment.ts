import type { Person } from "@kept/domain/staff/person.ts";
import type { StaffEvents } from "@kept/domain/staff/events.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { forgetDuty } from "./duty-known.ts";
import { keepAnAdministrator } from "./change-person.ts";
import { somebody } from "./somebody.ts";
import { deleteSessionsOf, forgetAccess } from "./store-access.ts";
import { setLeft } from "./store-people.ts";

/** Someone leaves: their sessions end, their history stays. Doing it twice does it once. */
export async function endEmployment(work: Work, asked: { id: string }): Promise<Person> {
  const before = await somebody(work, asked.id);
  if (before.leftAt) return before;
  await keepAnAdministrator(work, before);
  await deleteSessionsOf(work, before.id);
  const after = await mark(work, before, work.now, "staff.endEmployment");
  await announce<StaffEvents>(work, "staff.left", { staffId: before.id });
  return after;
}

/** Someone who left is back. */
export async function returnToWork(work: Work, asked: { id: string }): Promise<Person> {
  const before = await somebody(work, asked.id);
  return before.leftAt ? mark(work, before, null, "staff.returnToWork") : before;
}

async function mark(work: Work, before: Person, leftAt: string | null, verb: string): Promise<Person> {
  const after = await setLeft(work, before.id, leftAt);
  if (!after) throw refuse("staff-not-found");
  record(work, { verb, subject: `staff:${before.id}`, before, after });
  changed(work, "staff", before.id);
  forgetDuty(work);
  forgetAccess(work);
  return after;
}
