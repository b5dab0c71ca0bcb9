import type { ContactNumber } from "@kept/domain/customers/customer.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { heard } from "@kept/domain/customers/search-text.ts";
import type { Work } from "../platform/work.ts";
import { contactsOf, customerById } from "./store.ts";
import { writeNumbers, writeSearch } from "./store-search.ts";

/** Makes a customer findable by all its present names, code, and people. */
export async function reindex(work: Work, customerId: string): Promise<void> {
  const customer = await customerById(work, customerId);
  if (!customer) return;
  const people = (await contactsOf(work, customerId)).filter(({ leftAt }) => leftAt === null);
  const { name, shortName, names: others, aliases, code } = customer;
  const names = [...new Set([name, shortName, ...Object.values(others), ...aliases, code])].filter((one) => one.trim());
  await writeSearch(work, customerId, {
    names: names.map(heard),
    people: people.map((contact) => ({
      id: contact.id,
      name: contact.name,
      role: contact.role,
      heard: heard(contact.name),
    })),
  });
}

/** Makes a contact findable by its numbers. */
export async function indexNumbers(
  work: Work,
  contactId: string,
  customerId: string,
  numbers: readonly ContactNumber[],
): Promise<void> {
  const read = numbers.map(({ written }) => phoneNumber(written)).filter((number) => number !== null);
  await writeNumbers(work, contactId, customerId, read);
}
