import { waitingName } from "@kept/domain/tickets/waiting.ts";
import { fieldOfColumn, type AnyColumn, type ListColumn } from "@kept/domain/tickets/list-columns.ts";
import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { valueInWords } from "@kept/domain/tickets/field-rules.ts";
import { stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Moment } from "../platform/moment.tsx";
import { useDrafted } from "../platform/draft.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { draftMessages } from "./draft-messages.ts";
import { moments } from "./list-head.tsx";
import { messages } from "./messages.ts";
import { useColumnNames } from "./use-column-names.ts";
import { NextClock } from "./next-clock.tsx";
import { useHouseRules } from "../charter/use-house-rules.ts";
import classes from "./ticket-list.module.css";

type Props = { ticket: TicketRow; column: AnyColumn; columns: readonly AnyColumn[]; hit?: ReactNode };

/** One cell of the list. The fault says also what has no column of its own: urgency, customer and machine. */
export function ListCell({ ticket, column, columns, hit }: Props) {
  if (column === "fault")
    return (
      <td className={classes.wide} title={ticket.faultText}>
        <FaultCell ticket={ticket} columns={columns} />
        <DraftMark ticketId={ticket.id} />
        {hit}
      </td>
    );
  const fieldId = fieldOfColumn(column);
  if (fieldId !== null) return <OwnCell ticket={ticket} fieldId={fieldId} />;
  const quiet = moments.has(column) ? `${classes.end} ${classes.quiet} ${classes.narrowHidden}` : undefined;
  return (
    <td className={quiet}>
      <Plain ticket={ticket} column={column as ListColumn} />
    </td>
  );
}

/** Says that I left something unsent on this ticket. */
function DraftMark({ ticketId }: { ticketId: string }) {
  const t = useMessages(draftMessages);
  return useDrafted().has(`ticket:${ticketId}`) && <em className={classes.draft}> {t("draft")}</em>;
}

function FaultCell({ ticket, columns }: Pick<Props, "ticket" | "columns">) {
  const language = useLanguage();
  const presses = ticket.urgency === "high" || ticket.urgency === "critical";
  const rest = [columns.includes("machine") ? "" : ticket.machineText, ticket.faultText].filter(Boolean).join(" · ");
  const withCustomer = !columns.includes("customer");
  return (
    <>
      {ticket.urgency !== "normal" && !columns.includes("urgency") && (
        <span className={presses ? classes.presses : classes.quiet}>{urgencyNames[ticket.urgency][language]} · </span>
      )}
      {withCustomer && `${ticket.customerName} `}
      <span className={withCustomer ? classes.quiet : undefined}>
        {withCustomer && "· "}
        {rest}
      </span>
    </>
  );
}

/** What is filled into a field of the company's own; figures stand at the end of their cell. */
function OwnCell({ ticket, fieldId }: { ticket: TicketRow; fieldId: string }) {
  const language = useLanguage();
  const field = useColumnNames().fields.find(({ id }) => id === fieldId);
  const value = ticket.own?.[fieldId];
  return (
    <td className={field?.kind === "number" ? classes.end : undefined}>
      {field && value !== undefined && valueInWords(field, value)[language]}
    </td>
  );
}

function Plain({ ticket, column }: { ticket: TicketRow; column: ListColumn }) {
  const t = useMessages(messages);
  const language = useLanguage();
  switch (column) {
    case "number":
      return (
        <Link to="/tickets/$id" params={{ id: ticket.number }} className={classes.number} data-ticket-link={ticket.id}>
          {ticket.number}
        </Link>
      );
    case "customer":
      return ticket.customerName;
    case "machine":
      return ticket.machineText;
    case "fault":
      return ticket.faultText;
    case "urgency":
      return urgencyNames[ticket.urgency][language];
    case "state":
      return <State ticket={ticket} />;
    case "engineer":
      return ticket.engineerName ?? <span className={classes.quiet}>{t("nobody")}</span>;
    case "clock":
      return <NextClock ticket={ticket} />;
    case "tags":
      return ticket.tags.join(" · ");
    case "reported":
      return <Moment at={ticket.receivedAt} />;
    case "changed":
      return <Moment at={ticket.changedAt} />;
    case "solved":
      return ticket.solvedAt && <Moment at={ticket.solvedAt} />;
    case "closed":
      return ticket.closedAt && <Moment at={ticket.closedAt} />;
  }
}

function State({ ticket }: { ticket: TicketRow }) {
  const language = useLanguage();
  const rules = useHouseRules();
  return (
    <>
      {stateNames[ticket.state][language]}
      {ticket.waitingFor && <span className={classes.quiet}> · {waitingName(rules, ticket.waitingFor)[language]}</span>}
    </>
  );
}
