import type { ContactNumber } from "@kept/domain/customers/customer.ts";
import { countryOf, dialledAbroad } from "@kept/domain/customers/phone-number.ts";
import type { Work } from "../platform/work.ts";
import { indexNumbers } from "./reindex.ts";

/** Makes a contact findable by its numbers, as they are dialled where the customer is; by none when the contact has left. */
export async function indexDialled(
  work: Work,
  customer: { id: string; zone: string },
  contact: { id: string; numbers: readonly ContactNumber[]; leftAt: string | null },
): Promise<void> {
  const country = countryOf([customer.zone, work.house.settings.zone]);
  const numbers = contact.leftAt ? [] : contact.numbers;
  const dialled = numbers.map((number) => ({ ...number, written: dialledAbroad(number.written, country) }));
  await indexNumbers(work, contact.id, customer.id, dialled);
}
