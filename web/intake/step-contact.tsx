import { useState } from "react";
import type { Contact } from "@kept/domain/customers/customer.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { say } from "@kept/domain/kit/language.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useGuidance } from "../charter/use-fault-codes.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { NewCaller } from "./new-caller.tsx";
import { quoted } from "./quoted.ts";
import { StepFrame } from "./step-frame.tsx";
import { useKnown } from "./use-known.ts";

/** Step 3: "is it …?" with the contacts on record, a digit each; else name and number (3.5.3). */
export function StepContact() {
  const t = useMessages(messages);
  const { draft, edit, goOn, call } = useDesk();
  const known = useKnown(draft.company.customerId);
  // Shown once the order is known, so that no digit changes its meaning under the finger.
  const late = known.lateCallers;
  const contacts = late ? likeliestFirst(known.contacts, [draft.caller.contactId, ...late], call.line).slice(0, 9) : [];
  const typed = !draft.caller.contactId && draft.caller.name !== "";
  const [other, setOther] = useState(typed || draft.company.unknown);
  const take = (contact: Contact) => {
    edit((before) => ({
      ...before,
      language: contact.language,
      caller: {
        ...before.caller,
        contactId: contact.id,
        confirmed: true,
        name: contact.name,
        phone: contact.numbers[0]?.written ?? before.caller.phone,
        siteId: contact.siteId ?? before.caller.siteId,
      },
    }));
    goOn();
  };
  const question = useGuidance()?.call.steps[2]?.say[0];
  const digits = Object.fromEntries(contacts.map((contact, place) => [String(place + 1), () => take(contact)]));
  const first = contacts[0];
  const enter = first ? () => take(first) : () => setOther(true);
  useKeys(other ? {} : { ...digits, n: { does: () => setOther(true), says: t("someoneElse") }, Enter: enter });
  const alone = known.customer !== null && known.contacts.length === 0;
  if (other || alone) return <NewCaller back={contacts.length > 0 ? () => setOther(false) : null} />;
  return (
    <StepFrame title={t("askContact")}>
      <ul className={classes.candidates}>
        {contacts.map((contact, place) => (
          <li key={contact.id}>
            <button type="button" className={classes.candidate} onClick={() => take(contact)}>
              <KeyHint keys={String(place + 1)} />
              <span className={classes.candidateName}>{contact.name}</span>
              <span className={classes.quiet}>
                {[contact.role, contact.numbers[0]?.written, hasNumber(contact, call.line) && t("thisNumber")]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={classes.candidate} onClick={() => setOther(true)}>
            <KeyHint keys="n" />
            <span>{t("someoneElse")} …</span>
          </button>
        </li>
      </ul>
      {first && question && (
        <p className={classes.say}>{quoted(say(question, draft.language, { contact: first.name }), draft.language)}</p>
      )}
    </StepFrame>
  );
}

const hasNumber = (contact: Contact, line: string): boolean => {
  const digits = phoneNumber(line)?.digits;
  return digits !== undefined && contact.numbers.some(({ written }) => phoneNumber(written)?.digits === digits);
};

/** Whoever has this number, then whoever was found by what was typed, then who called last, then as on record. */
const likeliestFirst = (contacts: readonly Contact[], meant: readonly (string | null)[], line: string): Contact[] => {
  const place = (contact: Contact) => (meant.includes(contact.id) ? meant.indexOf(contact.id) : meant.length);
  const order = (contact: Contact) => (hasNumber(contact, line) ? -1 : place(contact));
  return contacts.toSorted((a, b) => order(a) - order(b));
};
