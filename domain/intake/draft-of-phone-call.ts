import type { Language } from "../kit/language.ts";
import type { PhoneCall } from "../phone/phone-call.ts";
import { Draft } from "./draft.ts";

type Known = Pick<PhoneCall, "from" | "fromName" | "customerId" | "customerName" | "contactId" | "contactName">;

/** What can be filled in before a word is spoken: the number, and where it is on record the company and who most likely calls; steps 1 and 2 are done then (3.5.3). */
export function draftOfPhoneCall(call: Known, language: Language): Draft {
  const { from, fromName, customerId, customerName, contactId, contactName } = call;
  const phone = from.slice(0, 60);
  return Draft.parse({
    step: customerId ? "contact" : "company",
    language,
    recordSeen: customerId !== null,
    company: { customerId, name: customerName ?? "", typed: customerName ?? "", phone: customerId ? "" : phone },
    caller: { contactId, name: contactName ?? (customerId ? "" : (fromName ?? "")), phone },
  });
}
