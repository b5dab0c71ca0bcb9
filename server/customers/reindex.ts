import type { ContactNumber } from "@kept/domain/customers/customer.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import type { Work } from "../platform/work.ts";
import { contactsOf, customerById } from "./store.ts";
import { writeNumbers, writeSearch } from "./store-search.ts";
import { wordsOf } from "./words-of.ts";

/** Makes a customer findable by all its present names, code, and people. */
export async function reindex(work: Work, customerId: string): Promise<void> {
  const customer = await customerById(work, customerId);
  if (!customer) return;
  const people = (await contactsOf(work, customerId)).filter(({ leftAt }) => leftAt === null);
  await writeSearch(work, customerId, wordsOf(customer, people));
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
