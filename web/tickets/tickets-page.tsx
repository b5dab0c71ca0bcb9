import { useState } from "react";
import { VisuallyHidden } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { askFor, filtersIn, type TicketFilters } from "./ticket-filters.ts";
import { TicketFilterBar } from "./ticket-filter-bar.tsx";
import { TicketPageOfList } from "./ticket-rows.tsx";
import classes from "./tickets.module.css";
import { useKeys } from "../platform/use-keys.ts";

/** All tickets, the next clock first; the filters stand in the address, and everything goes by keyboard. */
export function TicketsPage() {
  const t = useMessages(messages);
  const filters = filtersIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [marks, setMarks] = useState<readonly string[]>([]);
  const show = (change: Partial<TicketFilters>) => {
    setMarks([]);
    void navigate({ to: "/tickets", search: filtersIn({ ...filters, ...change }) as never, replace: true });
  };
  useKeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: () => moveFocus(1),
    ArrowUp: () => moveFocus(-1),
  });
  const asked = askFor(filters);
  const pages = [undefined, ...marks];
  return (
    <>
      <VisuallyHidden component="h1">{t("tickets")}</VisuallyHidden>
      <TicketFilterBar filters={filters} show={show} />
      <table className={classes.list}>
        <thead>
          <tr>
            <th>{t("number")}</th>
            <th>{t("fault")}</th>
            <th>{t("state")}</th>
            <th>{t("engineer")}</th>
            <th>{t("clock")}</th>
            <th className={classes.end}>{t("reported")}</th>
          </tr>
        </thead>
        {pages.map((after, place) => (
          <TicketPageOfList
            key={after ?? "first"}
            asked={{ ...asked, ...(after ? { after } : {}) }}
            goesOn={place === pages.length - 1}
            more={(next) => setMarks([...marks, next])}
          />
        ))}
      </table>
      <p className={classes.quiet}>{t("keysList")}</p>
    </>
  );
}

/** Moves the keyboard's place in the list; the rows are links, so Enter opens. */
function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-ticket-link]")];
  const place = rows.findIndex((row) => row === document.activeElement);
  const next = rows[place < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, place + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
