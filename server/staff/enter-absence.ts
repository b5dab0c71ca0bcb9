import type { Role } from "@kept/domain/kit/actor.ts";
import type { InputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Absence } from "@kept/domain/staff/roster.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { forgetDuty } from "./duty-known.ts";
import { someoneHere } from "./put-department.ts";
import { absenceRows, markWithdrawn, putAbsence, type AbsenceFacts } from "./store-duty.ts";

/** Enters an absence: one's own, or anybody's as a manager. */
export async function enterAbsence(work: Work, asked: InputOf<typeof staffApi.enterAbsence>): Promise<Absence> {
  return writeAbsence(work, newId(work), asked);
}

/** Moves an absence, ends it early, or names another deputy. */
export async function changeAbsence(work: Work, asked: InputOf<typeof staffApi.changeAbsence>): Promise<Absence> {
  const { id, ...facts } = asked;
  const before = await absenceWith(work, id);
  return writeAbsence(work, id, { ...facts, staffId: before.staffId }, before);
}

/** Withdraws an absence; it stays on record as withdrawn. */
export async function withdrawAbsence(work: Work, asked: { id: string }): Promise<null> {
  const before = await absenceWith(work, asked.id);
  mayEnterFor(work, before.staffId);
  await markWithdrawn(work, asked.id);
  record(work, { verb: "staff.withdrawAbsence", subject: `staff:${before.staffId}`, before });
  changed(work, "absences");
  forgetDuty(work);
  return null;
}

async function writeAbsence(work: Work, id: string, facts: AbsenceFacts, before?: Absence): Promise<Absence> {
  mayEnterFor(work, facts.staffId);
  await someoneHere(work, facts.staffId);
  if (facts.deputyId) await someoneHere(work, facts.deputyId);
  if (facts.deputyId === facts.staffId) throw refuse("own-deputy");
  if (facts.until !== null && facts.until <= facts.from) throw refuse("absence-ends-before-it-begins");
  await putAbsence(work, id, facts);
  const after = await absenceWith(work, id);
  record(work, { verb: "staff.enterAbsence", subject: `staff:${facts.staffId}`, before, after });
  changed(work, "absences");
  forgetDuty(work);
  return after;
}

const entersForOthers: readonly Role[] = ["department-manager", "supervisor", "administrator"];

function mayEnterFor(work: Work, staffId: string): void {
  if (work.by.kind === "house" || work.by.id === staffId) return;
  if (!work.by.roles.some((role) => entersForOthers.includes(role))) throw refuse("absence-of-another");
}

async function absenceWith(work: Work, id: string): Promise<Absence> {
  const [absence] = await absenceRows(work, { id });
  if (!absence) throw refuse("absence-not-found");
  return absence;
}
