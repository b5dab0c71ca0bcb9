import { useRef, useState } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { urgencies } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { views, type TicketFilters, type View } from "./ticket-filters.ts";
import classes from "./tickets.module.css";

type Props = { filters: TicketFilters; show: (change: Partial<TicketFilters>) => void };

/** The shelves of the list with their keys, the search, and what else narrows it. */
export function TicketFilterBar({ filters, show }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const byClock = !["closed", "all"].includes(filters.view ?? "open");
  useKeys(Object.fromEntries(views.map((view, place) => [String(place + 1), () => show({ view, state: undefined })])));
  return (
    <FilterBar
      label={t("state")}
      shelves={views.map((view, place) => ({ value: view, label: t(view), keys: String(place + 1) }))}
      chosen={filters.view ?? "open"}
      choose={(view) => show({ view: view as View, state: undefined })}
    >
      <SearchField text={filters.q ?? ""} change={(q) => show({ q })} />
      <NativeSelect
        size="xs"
        aria-label={t("urgency")}
        value={filters.urgency ?? ""}
        onChange={(event) => show({ urgency: event.target.value })}
        data={[
          { value: "", label: t("anyUrgency") },
          ...urgencies.toReversed().map((value) => ({ value, label: urgencyNames[value][language] })),
        ]}
      />
      {byClock && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => show({ sort: filters.sort === "newest" ? "clock" : "newest" })}
        >
          {filters.sort === "newest" ? t("byNewest") : t("byClock")}
        </Button>
      )}
    </FilterBar>
  );
}

/** Searches a moment after the last letter, and at once on Enter; "/" leads here. */
function SearchField({ text, change }: { text: string; change: (text: string) => void }) {
  const t = useMessages(messages);
  const field = useRef<HTMLInputElement>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(text);
  const search = (wanted: string, after: number) => {
    clearTimeout(wait.current);
    wait.current = setTimeout(() => change(wanted), after);
  };
  useKeys({ "/": () => field.current?.focus() });
  return (
    <TextInput
      ref={field}
      size="xs"
      type="search"
      className={classes.search}
      aria-label={t("search")}
      aria-keyshortcuts="/"
      placeholder={t("search")}
      rightSection={<KeyHint keys="/" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        search(event.target.value, 300);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) search(typed, 0);
        if (event.key === "Escape") field.current?.blur();
      }}
    />
  );
}
