import type { KeyboardEvent } from "react";
import { outcomes, type Outcome } from "@kept/domain/intake/outcome.ts";
import type { Draft } from "@kept/domain/intake/draft.ts";
import { pathOf } from "@kept/domain/intake/steps.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

/** What the call turns out to be; anything but a fault takes a short path. Escape leads here, a digit chooses. */
export function OutcomeChoice() {
  const t = useMessages(messages);
  const { draft, edit, call } = useDesk();
  const choose = (outcome: Outcome) => edit((before) => ({ ...before, outcome, step: firstOpen(before, outcome) }));
  const press = (event: KeyboardEvent) => {
    const outcome = outcomes[Number(event.key) - 1];
    if (!outcome || call.ticketId) return;
    event.preventDefault();
    choose(outcome);
  };
  return (
    <div id="call-outcome" className={classes.outcomes} role="group" aria-label={t("otherwise")} onKeyDown={press}>
      <h2>
        {t("otherwise")} <KeyHint keys="Esc" />
      </h2>
      {outcomes.map((outcome, place) => (
        <button
          key={outcome}
          type="button"
          className={classes.choice}
          aria-pressed={draft.outcome === outcome}
          disabled={call.ticketId !== null}
          onClick={() => choose(outcome)}
        >
          <span>{t(`outcome-${outcome}`)}</span>
          <KeyHint keys={String(place + 1)} />
        </button>
      ))}
    </div>
  );
}

/** Where the path of an outcome begins, past what is known already. */
function firstOpen(draft: Draft, outcome: Outcome): Draft["step"] {
  const path = pathOf(outcome);
  const companyKnown = draft.company.customerId !== null || draft.company.unknown;
  const callerKnown = draft.caller.confirmed || draft.caller.name.trim() !== "";
  const known = new Set([...(companyKnown ? ["company", "record"] : []), ...(callerKnown ? ["contact"] : [])]);
  return path.find((step) => !known.has(step)) ?? path[0] ?? "note";
}
