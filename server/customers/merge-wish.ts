import { aliasesWith, isNamed, missingNumbers, type Known, type Wish } from "@kept/domain/customers/load-wishes.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import type { Work } from "../platform/work.ts";
import { addContact, addSite, changeContact, changeSite } from "./change-contact.ts";
import { changeCustomer, handOverCustomer } from "./change-customer.ts";
import { knownCustomers } from "./known-customers.ts";

/** Brings what a file says of a customer into the one that is there; nothing is emptied or taken away. Gives it as it was and as it is. */
export async function mergeWish(
  work: Work,
  wish: Wish,
  { id, likely, reason }: { id: string; likely: boolean; reason: string },
): Promise<{ before: Known; after: Known }> {
  const before = await one(work, id);
  await mergeFacts(work, wish, before, likely);
  const on = Temporal.Instant.from(work.now).toZonedDateTimeISO(work.house.settings.zone).toPlainDate().toString();
  for (const [side, toId] of [
    ["sales", wish.salesOwnerId],
    ["service", wish.serviceOwnerId],
  ] as const)
    if (toId) await handOverCustomer(work, { id, side, toId, on, reason });
  const sites = await mergeSites(work, wish, before);
  for (const contact of wish.contacts) await mergeContact(work, contact, before, sites);
  return { before, after: await one(work, id) };
}

async function one(work: Work, id: string): Promise<Known> {
  const known = (await knownCustomers(work, [id])).get(id);
  if (!known) throw refuse("customer-unknown");
  return known;
}

async function mergeFacts(work: Work, wish: Wish, { customer }: Known, likely: boolean): Promise<void> {
  const changes = {
    ...(likely || wish.name === customer.name ? {} : { name: wish.name }),
    ...(wish.nameEn && wish.nameEn !== customer.names.en ? { names: { ...customer.names, en: wish.nameEn } } : {}),
    ...(wish.shortName && wish.shortName !== customer.shortName ? { shortName: wish.shortName } : {}),
    ...(wish.importance && wish.importance !== customer.importance ? { importance: wish.importance } : {}),
  };
  const aliases = aliasesWith(wish, customer, likely);
  const all = aliases.length === customer.aliases.length ? changes : { ...changes, aliases };
  if (Object.keys(all).length > 0) await changeCustomer(work, { id: customer.id, ...all });
}

async function mergeSites(work: Work, wish: Wish, { customer, sites }: Known): Promise<Map<string, string>> {
  const ids = new Map(sites.map(({ name, id }) => [name, id]));
  for (const { name, address } of wish.sites) {
    const there = sites.find((site) => isNamed(site, name));
    if (!there) ids.set(name, (await addSite(work, { id: customer.id, name, ...(address ? { address } : {}) })).id);
    else {
      ids.set(name, there.id);
      if (address && address !== there.address) await changeSite(work, { id: there.id, address });
    }
  }
  return ids;
}

async function mergeContact(
  work: Work,
  wished: Wish["contacts"][number],
  { customer, contacts }: Known,
  sites: ReadonlyMap<string, string>,
): Promise<void> {
  const { name, role, email, numbers } = wished;
  const there = contacts.find((contact) => isNamed(contact, name));
  const siteId = wished.site ? sites.get(wished.site) : undefined;
  const said = { ...(role ? { role } : {}), ...(email ? { email } : {}), ...(siteId ? { siteId } : {}) };
  if (!there) {
    const { language } = customer;
    await addContact(work, { id: customer.id, name, language, numbers: numbers.slice(0, 12), ...said });
    return;
  }
  const more = missingNumbers(numbers, there.numbers);
  const differs = (Object.keys(said) as (keyof typeof said)[]).some((part) => said[part] !== there[part]);
  if (!differs && more.length === 0) return;
  const together = more.length > 0 ? { numbers: [...there.numbers, ...more].slice(0, 12) } : {};
  await changeContact(work, { id: there.id, ...said, ...together });
}
