import type { Audience } from "@kept/domain/charter/rung.ts";
import { ownersOf } from "../customers/index.ts";
import type { Work } from "../platform/work.ts";
import { actingFor, managerOf, onDuty, people } from "../staff/index.ts";
import { oncePerWork } from "./once-per-work.ts";
import type { KeptPromise } from "./store.ts";

type Owed = Pick<KeptPromise, "debtor" | "customerId" | "events">;
/** Someone to be told, and the name of the one they stand in for. */
export type Heard = { readonly id: string; readonly name: string; readonly insteadOf: string | null };
/** The same with the id of the absent one. */
type Found = Heard;

/** The people a rung tells: named ones or who acts for them while they are absent, or those on duty in a role. Nobody to be found, it is the administrators: something owed is never told to no one. */
export async function audienceOf(work: Work, audiences: readonly Audience[], promise: Owed): Promise<Heard[]> {
  const heard = new Map<string, Found>();
  const hear = (found: readonly Found[]) => {
    // Who is told in their own right stands in for nobody.
    for (const one of found) if (heard.get(one.id)?.insteadOf !== null) heard.set(one.id, one);
  };
  for (const audience of audiences) hear(await heardAs(work, audience, promise));
  if (heard.size === 0) hear(await onDuty(work, { role: "administrator" }));
  return named(work, [...heard.values()]);
}

/** Names the absent ones for whom somebody stands in. */
async function named(work: Work, found: readonly Found[]): Promise<Heard[]> {
  const ids = found.flatMap(({ insteadOf }) => insteadOf ?? []);
  const absent = ids.length > 0 ? await people(work, { ids }) : [];
  return found.map(({ id, name, insteadOf }) => ({
    id,
    name,
    insteadOf: absent.find((person) => person.id === insteadOf)?.name ?? null,
  }));
}

async function heardAs(work: Work, audience: Audience, promise: Owed): Promise<readonly Found[]> {
  switch (audience) {
    case "debtor":
      return promise.debtor.staffId
        ? actingFor(work, [promise.debtor.staffId])
        : department(work, promise.debtor.departmentCode ?? support);
    case "assigner":
      return assigner(work, promise);
    case "department-manager":
      return lead(work, await departmentOf(work, promise));
    case "sales-owner":
    case "service-owner":
      return owner(work, audience, promise.customerId);
    case "supervisor":
    case "operator":
    case "administrator":
      return onDuty(work, { role: audience });
  }
}

/** The department that supports customers (3.6.1). */
const support = "system-engineering";

/** Before anybody is named the hotline's promises are those of its operators on duty, any other department's its manager's. */
const department = (work: Work, code: string): Promise<readonly Found[]> =>
  code === "hotline" ? onDuty(work, { role: "operator" }) : lead(work, code);

/** Whoever handed it over last; before that, who leads the department. */
async function assigner(work: Work, promise: Owed): Promise<readonly Found[]> {
  const last = promise.events.findLast(({ kind, byId }) => kind === "handed-over" && byId !== null)?.byId;
  const found = last ? await actingFor(work, [last]) : [];
  return found.length > 0 ? found : lead(work, await departmentOf(work, promise));
}

async function departmentOf(work: Work, { debtor }: Owed): Promise<string> {
  if (debtor.departmentCode) return debtor.departmentCode;
  const [person] = debtor.staffId ? await people(work, { ids: [debtor.staffId] }) : [];
  return person?.departmentCode ?? support;
}

/** Who leads a department now: the manager, or while away who stands in, or if nobody does the manager all the same. */
const lead = (work: Work, code: string): Promise<readonly Found[]> =>
  oncePerWork<readonly Found[]>(work, `lead:${code}`, async () => {
    const { manager, away, standIn } = await managerOf(work, code);
    if (away && standIn) return [{ id: standIn.id, name: standIn.name, insteadOf: manager?.id ?? null }];
    return manager ? [{ id: manager.id, name: manager.name, insteadOf: null }] : [];
  });

const owner = (work: Work, which: "sales-owner" | "service-owner", customerId: string | null) =>
  oncePerWork<readonly Found[]>(work, `${which}:${customerId}`, async () => {
    if (!customerId) return [];
    const { salesOwnerId, serviceOwnerId } = await ownersOf(work, customerId);
    return actingFor(work, [which === "sales-owner" ? salesOwnerId : serviceOwnerId]);
  });
