import type { InputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { DutyOverride, Shift } from "@kept/domain/staff/roster.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { forgetDuty } from "./duty-known.ts";
import { someoneHere } from "./put-department.ts";
import { deleteOverride, deleteShift, overrideRows, putOverrideRow, putShift, shiftRows } from "./store-duty.ts";

/** Adds a weekly shift. */
export async function addShift(work: Work, asked: InputOf<typeof staffApi.addShift>): Promise<Shift> {
  await someoneHere(work, asked.staffId);
  return writeShift(work, newId(work), asked);
}

/** Changes a weekly shift. */
export async function changeShift(work: Work, asked: InputOf<typeof staffApi.changeShift>): Promise<Shift> {
  await someoneHere(work, asked.staffId);
  const { id, ...facts } = asked;
  return writeShift(work, id, facts, await shiftWith(work, id));
}

/** Takes a weekly shift off the roster. */
export async function removeShift(work: Work, asked: { id: string }): Promise<null> {
  const before = await shiftWith(work, asked.id);
  await deleteShift(work, asked.id);
  record(work, { verb: "staff.changeDuty", subject: `staff:${before.staffId}`, before });
  changed(work, "duty");
  forgetDuty(work);
  return null;
}

/** Says what holds for someone on one day instead of the week. */
export async function putOverride(work: Work, asked: InputOf<typeof staffApi.putOverride>): Promise<DutyOverride> {
  const person = await someoneHere(work, asked.staffId);
  const [before] = (await overrideRows(work, { from: asked.day, until: asked.day, staffId: asked.staffId })).filter(
    (one) => one.role === asked.role,
  );
  const after = { ...asked, id: await putOverrideRow(work, newId(work), asked), staffName: person.name };
  record(work, { verb: "staff.changeDuty", subject: `staff:${asked.staffId}`, before, after });
  changed(work, "duty");
  forgetDuty(work);
  return after;
}

/** Lets the week hold again on that day. */
export async function removeOverride(work: Work, asked: { id: string }): Promise<null> {
  const before = await deleteOverride(work, asked.id);
  if (!before) throw refuse("shift-not-found");
  record(work, { verb: "staff.changeDuty", subject: `staff:${before.staffId}`, before });
  changed(work, "duty");
  forgetDuty(work);
  return null;
}

async function writeShift(work: Work, id: string, facts: Omit<Shift, "id" | "staffName">, before?: Shift) {
  await putShift(work, id, facts);
  const after = await shiftWith(work, id);
  record(work, { verb: "staff.changeDuty", subject: `staff:${facts.staffId}`, before, after });
  changed(work, "duty");
  forgetDuty(work);
  return after;
}

async function shiftWith(work: Work, id: string): Promise<Shift> {
  const [shift] = await shiftRows(work, { id });
  if (!shift) throw refuse("shift-not-found");
  return shift;
}
