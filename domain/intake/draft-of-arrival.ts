import type { Arrival } from "../arrivals/arrival.ts";
import type { Language } from "../kit/language.ts";
import { Draft } from "./draft.ts";
import type { TakenWords } from "./taken-words.ts";

type Known = Pick<
  Arrival,
  "customerId" | "customerName" | "contactId" | "contactName" | "sender" | "subject" | "text" | "language" | "ticketId"
>;

/** What can be filled in before a person has read what came in: who it is from, what they write, and what a person took over of what a program read. */
export function draftOf(arrival: Known, otherwise: Language, taken?: TakenWords): Draft {
  const { customerId, customerName, contactId, contactName, sender, subject, text, language, ticketId } = arrival;
  const byMail = sender.address.includes("@");
  const address = byMail ? { email: sender.address } : { phone: taken?.phone || sender.address.slice(0, 60) };
  return Draft.parse({
    step: customerId ? "record" : "company",
    language: language ?? otherwise,
    company: { customerId, name: customerName ?? "", typed: customerName ?? sender.name },
    caller: { contactId, name: contactName ?? sender.name, ...address, confirmed: contactId !== null },
    fault: {
      machineText: taken?.machineText ?? "",
      faultText: [taken?.faultText, subject, text].filter(Boolean).join("\n").slice(0, 4_000),
    },
    sameAs: ticketId,
  });
}
