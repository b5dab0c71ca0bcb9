import { useState } from "react";
import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { useKeys } from "../platform/use-keys.ts";

/** The tickets selected in the list, whichever page they stand on; "x" selects the one under the keyboard. */
export function useChosen(rows: readonly TicketRow[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, TicketRow>>(new Map());
  const toggle = (ticket: TicketRow) => {
    const next = new Map(chosen);
    if (!next.delete(ticket.id)) next.set(ticket.id, ticket);
    setChosen(next);
  };
  const shown = rows.filter(({ id }) => chosen.has(id)).length;
  const all = rows.length > 0 && shown === rows.length;
  const clear = () => setChosen(new Map());
  useKeys({
    x: () => {
      const id = (document.activeElement as HTMLElement | null)?.dataset["ticketLink"];
      const ticket = rows.find((row) => row.id === id);
      if (ticket) toggle(ticket);
    },
    ...(chosen.size > 0 ? { Escape: clear } : {}),
  });
  return {
    ids: new Set(chosen.keys()) as ReadonlySet<string>,
    tickets: [...chosen.values()],
    toggle,
    clear,
    all: {
      checked: all,
      some: shown > 0,
      toggle: () => setChosen(all ? new Map() : new Map([...chosen, ...rows.map((row) => [row.id, row] as const)])),
    },
  };
}
