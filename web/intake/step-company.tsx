import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Match } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { StepFrame } from "./step-frame.tsx";

const lookAfterMs = 40;

/** Step 1: the company, by whatever is typed; Enter takes the first, an unknown one is taken down (3.5.1). */
export function StepCompany() {
  const t = useMessages(messages);
  const { draft, edit, goOn } = useDesk();
  const typed = draft.company.typed;
  const [looked] = useDebouncedValue(typed.trim(), lookAfterMs);
  const [place, setPlace] = useState(0);
  const [hurried, setHurried] = useState(false);
  const found = useAsk(
    customersApi.find,
    { text: looked, limit: 8 },
    { enabled: looked !== "", placeholderData: (before) => before },
  );
  const matches = looked === "" ? [] : (found.data?.rows ?? []);
  const settled = looked === typed.trim() && !found.isFetching;
  const at = Math.min(place, matches.length);

  const type = (value: string) => {
    setPlace(0);
    setHurried(false);
    edit((before) => ({
      ...before,
      company: { ...before.company, typed: value, customerId: null, name: "", unknown: false },
    }));
  };
  const take = (match: Match) => {
    edit((before) => ({
      ...before,
      company: { ...before.company, customerId: match.id, name: match.name, unknown: false },
      caller: {
        ...before.caller,
        contactId: match.contact?.id ?? null,
        name: match.contact?.name ?? "",
        phone: match.foundBy === "number" ? typed.trim() : before.caller.phone,
        confirmed: false,
      },
    }));
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
        aria-activedescendant={matches[at] ? `candidate-${matches[at].id}` : undefined}
      />
      <ul id="company-candidates" role="listbox" aria-label={t("askCompany")} className={classes.candidates}>
        {matches.map((match, index) => (
          <li
            key={match.id}
            id={`candidate-${match.id}`}
            role="option"
            aria-selected={index === at}
            className={classes.candidate}
            onClick={() => take(match)}
          >
            <Candidate match={match} />
            {index === at && <KeyHint keys="Enter" />}
          </li>
        ))}
        {typed.trim() !== "" && settled && (
          <li role="option" aria-selected={at === matches.length} className={classes.candidate} onClick={takeDown}>
            <span>{t("takeDown", { typed: typed.trim() })}</span>
            {at === matches.length && <KeyHint keys="Enter" />}
          </li>
        )}
      </ul>
      <p className={classes.quiet} role="status">
        {typed.trim() === "" ? t("typeHint") : settled && matches.length === 0 ? t("notFound", { typed }) : ""}
      </p>
      {found.error && <ErrorNote says={found.error.detail} again={() => void found.refetch()} />}
    </StepFrame>
  );
}

function Candidate({ match }: { match: Match }) {
  const t = useMessages(messages);
  return (
    <>
      <span className={classes.candidateName}>{match.name}</span>
      <span className={classes.quiet}>
        {[match.code, match.contact && t("viaContact", { name: match.contact.name })].filter(Boolean).join(" · ")}
      </span>
      {match.openTickets > 0 && <span className={classes.count}>{t("openTickets", { n: match.openTickets })}</span>}
    </>
  );
}
