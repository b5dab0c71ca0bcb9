import type { AskOf, InputOf } from "@kept/domain/kit/api.ts";
import type { customersApi } from "@kept/domain/customers/api.ts";
import { ContactFacts, SiteFacts, type Contact, type Site } from "@kept/domain/customers/customer.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { indexDialled } from "./index-dialled.ts";
import { reindex } from "./reindex.ts";
import { contactById, contactHeld, customerById, putContact, putSite, siteById, siteHeld } from "./store.ts";

/** Adds a person of a customer (3.5.3). */
export async function addContact(work: Work, asked: AskOf<typeof customersApi.addContact>): Promise<Contact> {
  const facts = ContactFacts.parse(asked);
  const id = newId(work);
  await write(work, id, asked.id, { ...facts, leftAt: null });
  record(work, { verb: "customers.add-contact", subject: `customer:${asked.id}`, after: { contactId: id, ...facts } });
  return written(work, id);
}

/** Changes a person of a customer, or says that they left; a stale edit is refused with the version that stands. */
export async function changeContact(work: Work, asked: InputOf<typeof customersApi.changeContact>): Promise<Contact> {
  const { id, version, left, ...changes } = asked;
  const before = await contactHeld(work, id);
  if (!before) throw refuse("contact-unknown");
  if (before.erasedAt) throw refuse("contact-erased");
  if (version !== undefined && version !== before.version)
    throw refuse("customer-changed-meanwhile", {}, { stands: before });
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const leftAt = left === undefined ? before.leftAt : left ? work.now : null;
  await write(work, id, before.customerId, { ...ContactFacts.parse({ ...before, ...given }), leftAt });
  const after = await written(work, id);
  record(work, { verb: "customers.change-contact", subject: `customer:${before.customerId}`, before, after });
  return after;
}

/** Adds a place of a customer. */
export async function addSite(work: Work, asked: AskOf<typeof customersApi.addSite>): Promise<Site> {
  if (!(await customerById(work, asked.id))) throw refuse("customer-unknown");
  const site = { ...SiteFacts.parse(asked), id: newId(work), customerId: asked.id, version: 1 };
  await putSite(work, site.id, asked.id, site);
  record(work, { verb: "customers.add-site", subject: `customer:${asked.id}`, after: site });
  changed(work, "customers", asked.id);
  return site;
}

/** Changes a place of a customer; a stale edit is refused with the version that stands. */
export async function changeSite(work: Work, asked: InputOf<typeof customersApi.changeSite>): Promise<Site> {
  const { id, version, ...changes } = asked;
  const before = await siteHeld(work, id);
  if (!before) throw refuse("site-unknown");
  if (version !== undefined && version !== before.version)
    throw refuse("customer-changed-meanwhile", {}, { stands: before });
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after = { ...before, ...SiteFacts.parse({ ...before, ...given }), version: before.version + 1 };
  await putSite(work, before.id, before.customerId, after);
  record(work, { verb: "customers.change-site", subject: `customer:${before.customerId}`, before, after });
  changed(work, "customers", before.customerId);
  return after;
}

async function write(
  work: Work,
  id: string,
  customerId: string,
  facts: ContactFacts & { leftAt: string | null },
): Promise<void> {
  const customer = await customerById(work, customerId);
  if (!customer) throw refuse("customer-unknown");
  if (facts.siteId && (await siteById(work, facts.siteId))?.customerId !== customerId) throw refuse("site-of-another");
  await putContact(work, id, customerId, facts);
  await indexDialled(work, customer, { ...facts, id });
  await reindex(work, customerId);
  changed(work, "customers", customerId);
}

async function written(work: Work, id: string): Promise<Contact> {
  const contact = await contactById(work, id);
  if (!contact) throw refuse("contact-unknown");
  return contact;
}
