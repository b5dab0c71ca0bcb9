import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Match } from "@kept/domain/customers/customer.ts";
import type { NamedTicket } from "@kept/domain/intake/api.ts";
import type { Draft } from "@kept/domain/intake/draft.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { StepFrame } from "./step-frame.tsx";
import { CompanyCandidates, candidateId, type Candidate } from "./company-candidates.tsx";
import { useCandidates } from "./use-candidates.ts";

const lookAfterMs = 40;

/** Step 1: the company, by whatever is typed, a ticket's number too; Enter takes the first, an unknown one is taken down (3.5.1). */
export function StepCompany() {
  const t = useMessages(messages);
  const { draft, edit, goOn } = useDesk();
  const typed = draft.company.typed;
  const [looked] = useDebouncedValue(typed.trim(), lookAfterMs);
  const [place, setPlace] = useState(0);
  const [hurried, setHurried] = useState(false);
  const { matches, looking, failed, again } = useCandidates(looked);
  const settled = looked === typed.trim() && !looking;
  const at = Math.min(place, matches.length);

  const type = (value: string) => {
    setPlace(0);
    setHurried(false);
    edit((before) => ({
      ...before,
      company: { ...before.company, typed: value, customerId: null, name: "", unknown: false },
    }));
  };
  const take = (candidate: Candidate) => {
    edit((before) => (candidate.kind === "ticket" ? withTicket(before, candidate) : withCompany(before, candidate)));
    goOn();
  };
  const takeDown = () => {
    const name = typed.trim();
    edit((before) => ({ ...before, company: { ...before.company, customerId: null, name, unknown: true } }));
    goOn();
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setPlace(Math.max(0, Math.min(matches.length, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (entered(event)) {
      event.preventDefault();
      const match = matches[at];
      if (match && (settled || at > 0)) take(match);
      else if (typed.trim() !== "" && settled) takeDown();
      else if (typed.trim() === "" && draft.company.customerId) goOn();
      else setHurried(typed.trim() !== "");
    }
  };
  // Who presses Enter before the candidates are there takes the first as soon as it is; a company is never made that way.
  const takeFirst = useEffectEvent(() => {
    setHurried(false);
    if (matches[0]) take(matches[0]);
  });
  useEffect(() => {
    if (hurried && settled) takeFirst();
  }, [hurried, settled]);
  return (
    <StepFrame title={t("askCompany")} hasField>
      <TextInput
        autoFocus
        size="md"
        aria-label={t("askCompany")}
        placeholder={t("typeCompany")}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        role="combobox"
        aria-expanded={matches.length > 0}
        aria-controls="company-candidates"
        aria-activedescendant={matches[at] ? candidateId(matches[at]) : undefined}
      />
      <CompanyCandidates
        candidates={matches}
        at={at}
        take={take}
        typed={typed.trim() !== "" && settled ? typed.trim() : null}
        takeDown={takeDown}
      />
      <p className={classes.quiet} role="status">
        {typed.trim() === "" ? t("typeHint") : settled && matches.length === 0 ? t("notFound", { typed }) : ""}
      </p>
      {failed && <ErrorNote says={failed.detail} again={again} />}
    </StepFrame>
  );
}

/** The company on record, and its contact when it was found by theirs. */
const withCompany = (before: Draft, match: Match): Draft => ({
  ...before,
  company: { ...before.company, customerId: match.id, name: match.name, unknown: false },
  note: { ...before.note, ticketId: before.company.customerId === match.id ? before.note.ticketId : null },
  caller: {
    ...before.caller,
    contactId: match.contact?.id ?? null,
    name: match.contact?.name ?? "",
    phone: match.foundBy === "number" ? before.company.typed.trim() : before.caller.phone,
    siteId: before.company.customerId === match.id ? before.caller.siteId : null,
    confirmed: false,
  },
});

/** The ticket's customer, on the path of a call about that ticket. */
const withTicket = (before: Draft, ticket: NamedTicket): Draft => ({
  ...before,
  outcome: "existing-ticket",
  company: { ...before.company, customerId: ticket.customerId, name: ticket.customerName, unknown: false },
  note: { ...before.note, ticketId: ticket.id },
  caller: { ...before.caller, contactId: null, siteId: null, name: "", confirmed: false },
});
