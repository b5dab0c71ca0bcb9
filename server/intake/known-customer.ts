import type { Call } from "@kept/domain/intake/call.ts";
import { missingInWords } from "@kept/domain/intake/missing-words.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { ContactFacts, type Contact } from "@kept/domain/customers/customer.ts";
import { addContact, contactsOf, takeDownCustomer } from "../customers/index.ts";
import type { Work } from "../platform/work.ts";

/** The call with its customer: the one on record, or the unknown company now taken down with the least (3.5.1). */
export async function withCustomer(work: Work, call: Call): Promise<Call & { customerId: string }> {
  if (call.customerId) return { ...call, customerId: call.customerId };
  const { company, caller } = call.draft;
  const name = company.name.trim();
  if (!company.unknown || name === "")
    throw refuse("call-lacks", { what: missingInWords(["company"], work.by.language) });
  const phone = caller.name.trim() === "" ? company.phone || caller.phone || lineOf(call) : "";
  const { id } = await takeDownCustomer(work, { name, ...(phone.trim() ? { phone: phone.trim() } : {}) });
  return { ...call, customerId: id, draft: { ...call.draft, company: { ...company, customerId: id } } };
}

/** The contact a caller is: the one who said yes, one known by this number and name, or a new one now put on record (3.5.3). */
export async function contactOf(work: Work, call: Call & { customerId: string }): Promise<string | null> {
  const { caller, language } = call.draft;
  const name = caller.name.trim();
  if (caller.contactId || name === "") return caller.contactId;
  const known = (await contactsOf(work, call.customerId)).find((contact) => isSame(contact, name, caller.phone));
  if (known) return known.id;
  const written = caller.phone.trim();
  const numbers = written.length >= 3 ? [{ kind: "phone" as const, written }] : [];
  const added = await addContact(work, {
    id: call.customerId,
    name,
    numbers,
    ...mailOf(caller.email),
    language,
    siteId: caller.siteId,
  });
  return added.id;
}

/** An address as it goes on record; one that is none stays in the call. */
const mailOf = (email: string) =>
  ContactFacts.shape.email.safeParse(email.trim()).success ? { email: email.trim() } : {};

/** The number a call comes from; an address is none. */
const lineOf = ({ line }: Call): string => (line.includes("@") ? "" : line);

/** The same name, and no number of theirs that speaks against it. */
function isSame(contact: Contact, name: string, phone: string): boolean {
  if (contact.leftAt || contact.name.trim() !== name) return false;
  const asked = phoneNumber(phone)?.digits;
  return (
    !asked ||
    contact.numbers.length === 0 ||
    contact.numbers.some((each) => phoneNumber(each.written)?.digits === asked)
  );
}
