import type { Known } from "@kept/domain/customers/load-wishes.ts";
import type { Work } from "../platform/work.ts";
import { contactsOfAll, customersByIds, sitesOfAll } from "./store.ts";

const atATime = 5_000;

/** Customers with their sites and contacts, by id. */
export async function knownCustomers(work: Work, ids: readonly string[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (let at = 0; at < ids.length; at += atATime) {
    const some = ids.slice(at, at + atATime);
    const sites = Map.groupBy(await sitesOfAll(work, some), ({ customerId }) => customerId);
    const contacts = Map.groupBy(await contactsOfAll(work, some), ({ customerId }) => customerId);
    for (const customer of await customersByIds(work, some)) {
      const { id } = customer;
      found.set(id, { customer, sites: sites.get(id) ?? [], contacts: contacts.get(id) ?? [] });
    }
  }
  return found;
}

type Versioned = readonly { id: string; version: number }[];

/** Tells whether a customer, a site or a contact of theirs was changed, added or used since. */
export const stampOf = (
  customer: { version: number; openTickets: number; lastContactAt: string | null },
  sites: Versioned,
  contacts: Versioned,
): string => {
  const parts = [...sites, ...contacts].map(({ id, version }) => `${id}:${version}`).sort();
  return [customer.version, customer.openTickets, customer.lastContactAt ?? "-", ...parts].join(" ");
};
