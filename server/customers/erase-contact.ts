import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import type { customersApi } from "@kept/domain/customers/api.ts";
import type { Contact } from "@kept/domain/customers/customer.ts";
import { erasedName } from "@kept/domain/customers/erasure.ts";
import type { CustomerEvents } from "@kept/domain/customers/events.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { customerOf } from "./change-customer.ts";
import { reindex } from "./reindex.ts";
import { contactById, contactHeld, siteById } from "./store.ts";
import { overwriteContact, scrubLoads } from "./store-erasure.ts";

/** All personal data of a contact as JSON, for the contact to have. */
export async function personalDataOf(work: Work, { id }: { id: string }): Promise<GivenFile> {
  const contact = await contactById(work, id);
  if (!contact) throw refuse("contact-unknown");
  const { name: customer, code } = await customerOf(work, contact.customerId);
  const site = contact.siteId ? await siteById(work, contact.siteId) : undefined;
  const { name, role, email, emailFailsSince, numbers, language, leftAt, erasedAt } = contact;
  const whole = {
    givenAt: work.now,
    contact: { id, name, role, email, emailFailsSince, numbers, language, leftAt, erasedAt },
    customer: { name: customer, code },
    site: site ? { name: site.name, address: site.address } : null,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
  return { name: `personal-data-${id}.json`, type: "application/json", bytes };
}

/** Erases a contact's name, numbers and addresses for good, once the name was typed again; the audit says that it was done, not what was there. */
export async function eraseContact(work: Work, asked: InputOf<typeof customersApi.eraseContact>): Promise<Contact> {
  const before = await contactHeld(work, asked.id);
  if (!before) throw refuse("contact-unknown");
  if (before.erasedAt) return before;
  if (asked.name.trim() !== before.name.trim()) throw refuse("name-not-confirmed");
  const { id, customerId } = before;
  const name = erasedName[(await customerOf(work, customerId)).language];
  await overwriteContact(work, id, name);
  await scrubLoads(work, customerId, before.name);
  await reindex(work, customerId);
  record(work, { verb: "customers.erase-contact", subject: `customer:${customerId}`, after: { contactId: id } });
  changed(work, "customers", customerId);
  await announce<CustomerEvents>(work, "contact.erased", { contactId: id, customerId, name });
  const after = await contactById(work, id);
  if (!after) throw refuse("contact-unknown");
  return after;
}
