import { stateNames } from "@kept/domain/tickets/words.ts";
import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { useFieldSaid } from "./use-field-said.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import type { TicketFilters } from "./ticket-filters.ts";
import classes from "./ticket-list.module.css";

type Props = {
  filters: TicketFilters;
  rows: readonly TicketRow[];
  show: (change: Partial<TicketFilters>) => void;
};

/** Filters that have no field of their own, each with a button that removes it. */
export function FilterChips({ filters, rows, show }: Props) {
  const t = useMessages(listMessages);
  const language = useLanguage();
  const { engineer, customer, tag, field, state } = filters;
  const own = useFieldSaid(field);
  const engineerName = rows.find((row) => row.engineerId === engineer)?.engineerName ?? "…";
  const customerName = rows.find((row) => row.customerId === customer)?.customerName ?? "…";
  const chips: (readonly [keyof TicketFilters, string])[] = [
    ...(engineer ? [["engineer", t("engineer", { name: engineerName })] as const] : []),
    ...(customer ? [["customer", t("customer", { name: customerName })] as const] : []),
    ...(tag ? [["tag", t("tag", { name: tag })] as const] : []),
    ...(own ? [["field", own] as const] : []),
    ...(state ? [["state", t("state", { name: stateNames[state][language] })] as const] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t("filtered")}>
      {chips.map(([key, says]) => (
        <li key={key}>
          <button
            type="button"
            className={classes.chip}
            aria-label={t("without", { name: says })}
            onClick={() => show({ [key]: undefined })}
          >
            {says} <span aria-hidden>×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
