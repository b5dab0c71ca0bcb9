import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { shapeIn, shelves, type ListShelf } from "@kept/domain/tickets/list-shape.ts";
import { viewCountAtMost, type TicketView } from "@kept/domain/tickets/views-api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import { messages } from "./messages.ts";
import type { TicketFilters } from "./ticket-filters.ts";
import classes from "./ticket-list.module.css";

type Props = {
  filters: TicketFilters;
  views: readonly TicketView[];
  /** Shows other filters instead of these. */
  go: (filters: TicketFilters) => void;
};

/** The shelves and saved views of the list as tabs with their counts; the keys 1 to 9 choose one. */
export function ViewTabs({ filters, views, go }: Props) {
  const t = useMessages(messages);
  const l = useMessages(listMessages);
  const { data } = useAsk(ticketsApi.viewCounts, {});
  const counts = new Map(data?.rows.map(({ view, count }) => [view, count]));
  const onShelf = (view: ListShelf): TicketFilters => {
    const { saved, state: _, ...rest } = filters;
    return saved ? { view } : { ...rest, view };
  };
  const tabs = [
    ...shelves.map((view) => ({ id: view, name: t(view), hover: undefined, filters: onShelf(view) })),
    ...views.map(({ id, name, shape, ownerName }) => ({
      id,
      name,
      hover: l("ownedBy", { name: ownerName }),
      filters: { ...shapeIn(shape), saved: id },
    })),
  ];
  const chosen = filters.saved ?? filters.view ?? "open";
  useKeys(
    Object.fromEntries(
      tabs.slice(0, 9).map((tab, place) => [String(place + 1), { does: () => go(tab.filters), says: tab.name }]),
    ),
  );
  return (
    <fieldset aria-label={l("view")} className={classes.tabs}>
      {tabs.map((tab, place) => (
        <button
          key={tab.id}
          type="button"
          className={classes.tab}
          title={tab.hover}
          aria-pressed={tab.id === chosen}
          aria-keyshortcuts={place < 9 ? String(place + 1) : undefined}
          onClick={() => go(tab.filters)}
        >
          {tab.name}
          <span className={classes.count}>{countSaid(counts.get(tab.id))}</span>
          {place < 9 && <KeyHint keys={String(place + 1)} />}
        </button>
      ))}
    </fieldset>
  );
}

const countSaid = (count: number | undefined): string =>
  count === undefined ? "" : count >= viewCountAtMost ? `${viewCountAtMost - 1}+` : String(count);
