import type { Audience } from "@kept/domain/charter/rung.ts";
import { ownersOf } from "../customers/index.ts";
import type { Work } from "../platform/work.ts";
import { managerOf, onDuty, people } from "../staff/index.ts";
import type { KeptPromise } from "./store.ts";

type Owed = Pick<KeptPromise, "debtor" | "customerId">;

/** The people a rung tells: named ones, or those on duty in a role; deputies for the absent. */
export async function audienceOf(
  work: Work,
  audiences: readonly Audience[],
  promise: Owed,
): Promise<{ id: string; name: string }[]> {
  const ids = new Set<string>();
  for (const audience of audiences) for (const id of await idsOf(work, audience, promise)) ids.add(id);
  const found = await people(work, { ids: [...ids] });
  return found.filter(({ leftAt }) => leftAt === null).map(({ id, name }) => ({ id, name }));
}

async function idsOf(work: Work, audience: Audience, promise: Owed): Promise<string[]> {
  const department = promise.debtor.departmentCode ?? "system-engineering";
  switch (audience) {
    case "debtor":
      return promise.debtor.staffId ? [promise.debtor.staffId] : lead(work, department);
    case "assigner":
    case "department-manager":
      return lead(work, department);
    case "supervisor":
    case "operator":
      return (await onDuty(work, { role: audience })).map(({ id }) => id);
    case "sales-owner":
    case "service-owner":
      return owner(work, audience, promise.customerId);
    case "administrator":
      return (await people(work, { role: "administrator" })).map(({ id }) => id);
  }
}

/** Who leads a department now: the manager, or while away who stands in, or if nobody does the manager all the same. */
async function lead(work: Work, department: string): Promise<string[]> {
  const { manager, away, standIn } = await managerOf(work, department);
  const one = away && standIn ? standIn : manager;
  return one ? [one.id] : [];
}

async function owner(work: Work, which: "sales-owner" | "service-owner", customerId: string | null): Promise<string[]> {
  if (!customerId) return [];
  const { salesOwnerId, serviceOwnerId } = await ownersOf(work, customerId);
  return [which === "sales-owner" ? salesOwnerId : serviceOwnerId];
}
