import { assigningRight, type AssigningRight } from "@kept/domain/dispatch/assigning-right.ts";
import { managerOf, onDuty } from "../staff/index.ts";
import type { Work } from "../platform/work.ts";

/** On-site and remote support belongs to the System Engineering department (3.6.1). */
export const supportDepartment = "system-engineering";

/** Whether who asks may assign now, and who else has the right (3.6.2). */
export async function rightToAssign(work: Work): Promise<AssigningRight> {
  const { manager, away, standIn } = await managerOf(work, supportDepartment);
  return assigningRight(work.by, {
    away,
    manager: manager && { id: manager.id, name: manager.name },
    standIn: standIn && { id: standIn.id, name: standIn.name },
  });
}

/** Whoever may assign now and should know of it: the manager; while away the deputy and the hotline on duty (3.6.2). */
export async function assigners(work: Work): Promise<string[]> {
  const { manager, away, standIn } = await managerOf(work, supportDepartment);
  if (manager && !away) return [manager.id];
  const operators = (await onDuty(work, { role: "operator" })).map((person) => person.id);
  return [...new Set([...(standIn ? [standIn.id] : []), ...operators])];
}
