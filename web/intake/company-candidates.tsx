import type { Match } from "@kept/domain/customers/customer.ts";
import type { NamedTicket } from "@kept/domain/intake/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

/** What an operator may choose in step 1: a company, or a ticket the caller named by its number. */
export type Candidate = ({ kind: "company" } & Match) | ({ kind: "ticket" } & NamedTicket);

/** The address of a candidate on the page, for who reads with the ears. */
export const candidateId = ({ kind, id }: Candidate): string => `candidate-${kind}-${id}`;

type Props = {
  candidates: readonly Candidate[];
  /** The place that Enter takes; one past the last is the new company. */
  at: number;
  take: (candidate: Candidate) => void;
  /** What is typed, once it is settled that it may be taken down as a new company. */
  typed: string | null;
  takeDown: () => void;
};

/** The companies and tickets found, and last the offer to take the name down as a new company (3.5.1). */
export function CompanyCandidates({ candidates, at, take, typed, takeDown }: Props) {
  const t = useMessages(messages);
  return (
    <ul id="company-candidates" role="listbox" aria-label={t("askCompany")} className={classes.candidates}>
      {candidates.map((candidate, index) => (
        <li
          key={candidateId(candidate)}
          id={candidateId(candidate)}
          role="option"
          aria-selected={index === at}
          className={classes.candidate}
          onClick={() => take(candidate)}
        >
          {candidate.kind === "ticket" ? <Ticket ticket={candidate} /> : <Company match={candidate} />}
          {index === at && <KeyHint keys="Enter" />}
        </li>
      ))}
      {typed !== null && (
        <li role="option" aria-selected={at === candidates.length} className={classes.candidate} onClick={takeDown}>
          <span>{t("takeDown", { typed })}</span>
          {at === candidates.length && <KeyHint keys="Enter" />}
        </li>
      )}
    </ul>
  );
}

function Company({ match }: { match: Match }) {
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

function Ticket({ ticket }: { ticket: NamedTicket }) {
  const language = useLanguage();
  const { number, customerName, machineText, faultText, state, engineerName } = ticket;
  return (
    <>
      <span className={classes.candidateName}>
        {number} {customerName}
      </span>
      <span className={`${classes.quiet} ${classes.rest}`}>
        {[machineText, faultText, stateNames[state][language], engineerName].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}
