import { useState, type ReactNode } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { arrivalChannels, type Arrival } from "@kept/domain/arrivals/arrival.ts";
import { channelNames } from "@kept/domain/arrivals/words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { ArrivalLine } from "./arrival-line.tsx";
import { ArrivalPane } from "./arrival-pane.tsx";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";
import { useArrivals } from "./use-arrivals.ts";

const shelves = ["waiting", "mine", "settled", "all"] as const;
type Shelf = (typeof shelves)[number];
type Search = { id?: string; shelf?: Shelf; channel?: string; q?: string };

/** What rooms above can do with something that came in: their buttons. */
export type FurtherActs = (arrival: Arrival, hold: () => void) => ReactNode;

/** What rooms above show of something that came in; null: its own words. */
export type ArrivalBody = (arrival: Arrival) => ReactNode;

/** All that came in and is not yet a ticket, the most pressing first; beside it one of them with what can be done (3.1). */
export function ArrivalsPage({ further, body }: { further: FurtherActs; body: ArrivalBody }) {
  const t = useMessages(messages);
  const { id, shelf = "waiting", channel, q } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const show = (change: Search) =>
    void navigate({ to: "/arrivals", search: { id, shelf, channel, q, ...change } as never, replace: true });
  const one = arrivalChannels.find((each) => each === channel);
  const { rows, more, failed, again } = useArrivals({
    state: shelf === "mine" ? "waiting" : shelf,
    ...(shelf === "mine" ? { mine: "true" } : {}),
    ...(one ? { channel: one } : {}),
    ...(q ? { q } : {}),
  });
  const chosen = id ?? rows?.[0]?.id;
  const move = (by: 1 | -1) => {
    const all = rows ?? [];
    const next = all[Math.max(0, Math.min(all.length - 1, all.findIndex((row) => row.id === chosen) + by))];
    if (next) show({ id: next.id });
  };
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) });
  return (
    <>
      <PageHead title={t("title")} lede={<Counts />} />
      <FilterBar
        label={t("title")}
        shelves={shelves.map((value, place) => ({ value, label: t(value), keys: String(place + 1) }))}
        chosen={shelf}
        choose={(next) => show({ shelf: shelves.find((each) => each === next) ?? "waiting", id: undefined })}
      >
        <ChannelChoice channel={one ?? ""} choose={(next) => show({ channel: next || undefined, id: undefined })} />
        <SearchField key={shelf} q={q ?? ""} search={(next) => show({ q: next || undefined, id: undefined })} />
      </FilterBar>
      <ShelfKeys choose={(next) => show({ shelf: next, id: undefined })} />
      {failed && <ErrorNote says={failed.detail} again={again} />}
      <div className={classes.page}>
        <nav aria-label={t("title")}>
          <ul className={classes.list}>
            {rows?.map((row) => (
              <ArrivalLine key={row.id} row={row} chosen={row.id === chosen} choose={() => show({ id: row.id })} />
            ))}
          </ul>
          {more && (
            <Button variant="subtle" size="compact-sm" onClick={more}>
              {t("more")}
            </Button>
          )}
          {rows?.length === 0 && <Nothing narrowed={Boolean(q ?? one) || shelf !== "waiting"} />}
        </nav>
        {chosen && (
          <ArrivalPane
            key={chosen}
            id={chosen}
            isAsked={chosen === id && rows !== undefined}
            hold={() => show({ id: chosen })}
            further={further}
            body={body}
          />
        )}
      </div>
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = useMessages(messages);
  return narrowed ? (
    <EmptyState title={t("noneFound")} hint={t("noneFoundHint")} />
  ) : (
    <EmptyState title={t("noneWaiting")} hint={t("noneWaitingHint")} />
  );
}

/** How much waits, and how much of it too long. */
function Counts() {
  const t = useMessages(messages);
  const { data } = useAsk(arrivalsApi.counts, {});
  if (!data || data.rows.length === 0) return <span>{t("lede")}</span>;
  const sum = (field: "waiting" | "overdue") => data.rows.reduce((all, row) => all + row[field], 0);
  return <span title={t("lede")}>{t("counts", { n: sum("waiting"), late: sum("overdue") })}</span>;
}

function ChannelChoice({ channel, choose }: { channel: string; choose: (channel: string) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const names = arrivalChannels.map((value) => ({ value, label: channelNames[value][language] }));
  return (
    <NativeSelect
      size="xs"
      aria-label={t("channel")}
      value={channel}
      data={[{ value: "", label: t("anyChannel") }, ...names]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

/** Asks while one types; `/` goes there. */
function SearchField({ q, search }: { q: string; search: (q: string) => void }) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const [asked, setAsked] = useState(q);
  if (settled !== asked) {
    setAsked(settled);
    queueMicrotask(() => search(settled));
  }
  useKeys({ "/": () => document.getElementById("arrivals-search")?.focus() });
  return (
    <TextInput
      id="arrivals-search"
      size="xs"
      type="search"
      aria-label={t("search")}
      placeholder={t("search")}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The browser would empty the field; Escape only leaves it.
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

function ShelfKeys({ choose }: { choose: (shelf: Shelf) => void }) {
  const t = useMessages(messages);
  useKeys(
    Object.fromEntries(
      shelves.map((shelf, place) => [String(place + 1), { does: () => choose(shelf), says: t(shelf) }]),
    ),
  );
  return null;
}
