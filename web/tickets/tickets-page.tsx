import { useState } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ticketsApi, type TicketRow } from "@kept/domain/tickets/api.ts";
import { columnsIn } from "@kept/domain/tickets/list-shape.ts";
import { KeysLine } from "@kept/ui/keys-line.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { BulkBar, type FurtherAct } from "./bulk-bar.tsx";
import { ExportList } from "./export-list.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ListHead } from "./list-head.tsx";
import { listMessages } from "./list-messages.ts";
import { messages } from "./messages.ts";
import { SaveView } from "./save-view.tsx";
import { askFor, filtersIn, type TicketFilters } from "./ticket-filters.ts";
import { TicketFilterBar } from "./ticket-filter-bar.tsx";
import { TicketPageOfList } from "./ticket-rows.tsx";
import { useChosen } from "./use-chosen.ts";
import { ViewTabs } from "./view-tabs.tsx";
import classes from "./ticket-list.module.css";

/** All tickets, the next clock first; how they are looked at stands in the address, and everything goes by keyboard. */
export function TicketsPage({ further }: { further?: FurtherAct }) {
  const t = useMessages(messages);
  const l = useMessages(listMessages);
  const filters = filtersIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [marks, setMarks] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<Readonly<Record<string, readonly TicketRow[]>>>({});
  const go = (wanted: TicketFilters) => {
    setMarks([]);
    void navigate({ to: "/tickets", search: filtersIn(wanted) as never, replace: true });
  };
  const show = (change: Partial<TicketFilters>) => go({ ...filters, ...change } as TicketFilters);
  const pages = ["", ...marks];
  const rows = pages.flatMap((after) => shown[after] ?? []);
  const chosen = useChosen(rows);
  const { data: views } = useAsk(ticketsApi.views, {});
  useKeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: () => moveFocus(1),
    ArrowUp: () => moveFocus(-1),
  });
  const asked = askFor(filters);
  const columns = columnsIn(filters);
  const newestFirst = asked.state === "all" || asked.state === "closed";
  return (
    <>
      <PageHead
        title={t("tickets")}
        acts={
          <>
            <ExportList filters={filters} />
            <SaveView filters={filters} view={views?.rows.find(({ id }) => id === filters.saved)} go={go} />
          </>
        }
      />
      <ViewTabs filters={filters} views={views?.rows ?? []} go={go} />
      <div className={classes.tools}>
        <TicketFilterBar filters={filters} show={show} />
      </div>
      <FilterChips filters={filters} rows={rows} show={show} />
      <table className={classes.list}>
        <ListHead
          columns={columns}
          sort={filters.q ? null : (filters.sort ?? (newestFirst ? "newest" : "clock"))}
          sortBy={(sort) => show({ sort })}
          all={chosen.all}
        />
        {pages.map((after, place) => (
          <TicketPageOfList
            key={after}
            asked={{ ...asked, ...(after ? { after } : {}) }}
            columns={columns}
            chosen={chosen.ids}
            choose={chosen.toggle}
            shows={(found) => setShown((known) => ({ ...known, [after]: found }))}
            goesOn={place === pages.length - 1}
            more={(next) => setMarks([...marks, next])}
          />
        ))}
      </table>
      <KeysLine>{l("keysList")}</KeysLine>
      <BulkBar tickets={chosen.tickets} clear={chosen.clear} further={further} />
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
