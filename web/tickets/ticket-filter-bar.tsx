import { useEffect, useRef, useState } from "react";
import { NativeSelect, TextInput } from "@mantine/core";
import { columnsIn } from "@kept/domain/tickets/list-shape.ts";
import { columnNames, listGroups, type ListGroup } from "@kept/domain/tickets/list-columns.ts";
import { urgencies, type Urgency } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { ColumnChoice, columnsSaid } from "./column-choice.tsx";
import { listMessages } from "./list-messages.ts";
import { messages } from "./messages.ts";
import { OwnFieldFilter } from "./own-field-filter.tsx";
import type { TicketFilters } from "./ticket-filters.ts";
import classes from "./ticket-list.module.css";

type Props = { filters: TicketFilters; show: (change: Partial<TicketFilters>) => void };

/** The search, and what else narrows, groups and shapes the list. */
export function TicketFilterBar({ filters, show }: Props) {
  const t = useMessages(messages);
  const l = useMessages(listMessages);
  const language = useLanguage();
  return (
    <>
      <SearchField text={filters.q ?? ""} change={(q) => show({ q: q || undefined })} />
      <NativeSelect
        size="xs"
        aria-label={t("urgency")}
        value={filters.urgency ?? ""}
        onChange={({ target }) => show({ urgency: (target.value || undefined) as Urgency | undefined })}
        data={[
          { value: "", label: t("anyUrgency") },
          ...urgencies.toReversed().map((value) => ({ value, label: urgencyNames[value][language] })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={l("group")}
        value={filters.group ?? ""}
        onChange={({ target }) => show({ group: (target.value || undefined) as ListGroup | undefined })}
        data={[
          { value: "", label: l("noGroup") },
          ...listGroups.map((value) => ({ value, label: l("groupBy", { column: columnNames[value][language] }) })),
        ]}
      />
      <OwnFieldFilter filter={(field) => show({ field })} />
      <ColumnChoice columns={columnsIn(filters)} choose={(columns) => show({ columns: columnsSaid(columns) })} />
    </>
  );
}

/** Searches a moment after the last letter, and at once on Enter; "/" leads here. */
function SearchField({ text, change }: { text: string; change: (text: string) => void }) {
  const t = useMessages(messages);
  const field = useRef<HTMLInputElement>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  useEffect(() => {
    // Another view brings another search; what is just being typed stays.
    if (text !== asked.current) setTyped(text);
    asked.current = text;
  }, [text]);
  const search = (wanted: string, after: number) => {
    clearTimeout(wait.current);
    wait.current = setTimeout(() => {
      asked.current = wanted;
      change(wanted);
    }, after);
  };
  useKeys({ "/": { does: () => field.current?.focus(), says: t("search") } });
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
        if (event.key !== "Escape") return;
        // The browser would empty the field; Escape only leaves it.
        event.preventDefault();
        field.current?.blur();
      }}
    />
  );
}
