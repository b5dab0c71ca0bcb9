import { useEffect, useRef, useState } from "react";
import { urgencies } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { views, type TicketFilters } from "./ticket-filters.ts";
import classes from "./tickets.module.css";
import { useKeys } from "../platform/use-keys.ts";

type Props = { filters: TicketFilters; show: (change: Partial<TicketFilters>) => void };

/** The shelves of the list with their keys, the search, and what else narrows it. */
export function TicketFilterBar({ filters, show }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const search = useRef<HTMLInputElement>(null);
  const shelf = filters.view ?? "open";
  useKeys({
    "/": () => search.current?.focus(),
    Escape: () => search.current?.blur(),
    ...Object.fromEntries(views.map((view, place) => [String(place + 1), () => show({ view })])),
  });
  return (
    <div className={classes.bar}>
      <div className={classes.shelves} role="group" aria-label={t("state")}>
        {views.map((view, place) => (
          <button
            key={view}
            type="button"
            className={classes.shelf}
            aria-pressed={view === shelf}
            aria-keyshortcuts={String(place + 1)}
            onClick={() => show({ view, state: undefined })}
          >
            {t(view)} <KeyHint keys={String(place + 1)} />
          </button>
        ))}
      </div>
      <SearchField text={filters.q ?? ""} field={search} change={(q) => show({ q })} />
      <select
        className={classes.field}
        aria-label={t("urgency")}
        value={filters.urgency ?? ""}
        onChange={(event) => show({ urgency: event.target.value })}
      >
        <option value="">{t("urgency")}</option>
        {urgencies.toReversed().map((urgency) => (
          <option key={urgency} value={urgency}>
            {urgencyNames[urgency][language]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={classes.shelf}
        onClick={() => show({ sort: filters.sort === "newest" ? "clock" : "newest" })}
      >
        {filters.sort === "newest" ? t("byNewest") : t("byClock")}
      </button>
    </div>
  );
}

type SearchProps = { text: string; field: React.RefObject<HTMLInputElement | null>; change: (text: string) => void };

/** Searches a moment after the last letter, and at once on Enter. */
function SearchField({ text, field, change }: SearchProps) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const wait = setTimeout(() => change(typed), 200);
    return () => clearTimeout(wait);
  });
  return (
    <input
      ref={field}
      type="search"
      className={`${classes.field} ${classes.search}`}
      aria-label={t("search")}
      aria-keyshortcuts="/"
      placeholder={`${t("search")}  /`}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) change(typed);
      }}
    />
  );
}
