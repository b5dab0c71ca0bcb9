import type { InputOf } from "@kept/domain/kit/api.ts";
import type { customersApi } from "@kept/domain/customers/api.ts";
import { CustomerFacts, type Customer } from "@kept/domain/customers/customer.ts";
import type { CustomerEvents } from "@kept/domain/customers/events.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { onDuty, people } from "../staff/index.ts";
import { addContact } from "./change-contact.ts";
import { indexDialled } from "./index-dialled.ts";
import { reindex } from "./reindex.ts";
import {
  contactsOf,
  customerById,
  customerHeld,
  insertCustomer,
  insertHandOver,
  nextCode,
  updateCustomer,
} from "./store.ts";

/** One customer; refused when there is none of this id. */
export async function customerOf(work: Work, id: string): Promise<Customer> {
  const found = await customerById(work, id);
  if (!found) throw refuse("customer-unknown");
  return found;
}

/** The two people who are responsible for a customer (1.2). */
export async function ownersOf(work: Work, id: string): Promise<{ salesOwnerId: string; serviceOwnerId: string }> {
  const { salesOwnerId, serviceOwnerId } = await customerOf(work, id);
  return { salesOwnerId, serviceOwnerId };
}

/** Adds a customer with both named owners (1.2). */
export async function addCustomer(work: Work, asked: CustomerFacts, incomplete = false): Promise<Customer> {
  await mustWorkHere(work, [asked.salesOwnerId, asked.serviceOwnerId]);
  const facts = { ...asked, code: asked.code.toUpperCase() || (await nextCode(work)) };
  const id = newId(work);
  if (!(await insertCustomer(work, id, facts, incomplete))) throw refuse("code-taken", { code: facts.code });
  await reindex(work, id);
  record(work, { verb: "customers.add", subject: `customer:${id}`, after: facts });
  changed(work, "customers", id);
  return customerOf(work, id);
}

/** Takes down an unknown company with the least, for someone to complete; its owners are those on duty in Sales and the hotline's manager of the day (3.5.1). */
export async function takeDownCustomer(
  work: Work,
  asked: { name: string; phone?: string | undefined },
): Promise<Customer> {
  const [sales] = await onDuty(work, { role: "sales" });
  const [service] = [
    ...(await onDuty(work, { role: "engineer" })),
    ...(await onDuty(work, { role: "department-manager" })),
  ];
  if (!sales || !service) throw refuse("no-owner-to-give");
  const facts = CustomerFacts.parse({ name: asked.name, salesOwnerId: sales.id, serviceOwnerId: service.id });
  const customer = await addCustomer(work, facts, true);
  if (asked.phone)
    await addContact(work, { id: customer.id, name: asked.name, numbers: [{ kind: "phone", written: asked.phone }] });
  await announce<CustomerEvents>(work, "customer.taken-down", { customerId: customer.id });
  return customer;
}

/** Changes a customer; a stale edit is refused with the version that stands. Changing one that was taken down completes it. */
export async function changeCustomer(work: Work, asked: InputOf<typeof customersApi.change>): Promise<Customer> {
  const { id, version, ...changes } = asked;
  const before = await customerHeld(work, id);
  if (!before) throw refuse("customer-unknown");
  if (version !== undefined && version !== before.version)
    throw refuse("customer-changed-meanwhile", {}, { stands: before });
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const facts = CustomerFacts.parse({ ...before, ...given });
  const code = facts.code.toUpperCase() || before.code;
  await updateCustomer(work, id, { ...facts, code, incomplete: false }).catch((fault: { code?: string }) => {
    throw fault.code === "23505" ? refuse("code-taken", { code }) : fault;
  });
  await reindex(work, id);
  const after = await customerOf(work, id);
  if (after.zone !== before.zone)
    for (const contact of await contactsOf(work, id)) await indexDialled(work, after, contact);
  record(work, { verb: "customers.change", subject: `customer:${id}`, before, after });
  changed(work, "customers", id);
  return after;
}

/** Hands a customer over to another owner, with date and reason (1.2). */
export async function handOverCustomer(work: Work, asked: InputOf<typeof customersApi.handOver>): Promise<Customer> {
  const { id, side, toId, on, reason } = asked;
  const before = await customerHeld(work, id);
  if (!before) throw refuse("customer-unknown");
  await mustWorkHere(work, [toId]);
  const fromId = side === "sales" ? before.salesOwnerId : before.serviceOwnerId;
  if (fromId === toId) return before;
  await insertHandOver(work, newId(work), { customerId: id, side, fromId, toId, on, reason });
  await updateCustomer(work, id, {
    ...before,
    ...(side === "sales" ? { salesOwnerId: toId } : { serviceOwnerId: toId }),
  });
  record(work, {
    verb: "customers.hand-over",
    subject: `customer:${id}`,
    before: { side, ownerId: fromId },
    after: { side, ownerId: toId, on, reason },
  });
  changed(work, "customers", id);
  await announce<CustomerEvents>(work, "customer.handed-over", { customerId: id, side, fromId, toId });
  return customerOf(work, id);
}

async function mustWorkHere(work: Work, ids: readonly string[]): Promise<void> {
  const found = (await people(work, { ids: [...new Set(ids)] })).filter(({ leftAt }) => leftAt === null);
  if (found.length < new Set(ids).size) throw refuse("owner-unfit");
}
