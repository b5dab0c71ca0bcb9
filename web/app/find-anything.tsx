import "@mantine/spotlight/styles.css";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconBuilding, IconSearch, IconTicket, IconUser, type Icon } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";
import type { DeskPlace } from "./places.ts";
import { placesFitting } from "./places-fitting.ts";
import { useFound, type Hit } from "./use-found.ts";

/** Opens the finder. */
export const openFinder = (): void => spotlight.open();

type Way = Hit & { readonly icon: Icon; readonly go: () => void };

/** Finds anything by Ctrl K: a customer by any part of any name, a ticket, one of our people, a page; Enter takes the first, also one that is still on its way. */
export function FindAnything({ places }: { places: readonly DeskPlace[] }) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const { groups, settled } = useGroups(typed, places);
  const ways = groups.flatMap(({ ways }) => ways);
  const at = Math.min(place, ways.length - 1);
  const [hurried, setHurried] = useState(false);
  const type = (words: string) => {
    setTyped(words);
    setPlace(0);
    setHurried(false);
  };
  const take = (way: Way | undefined) => {
    if (!way) return;
    spotlight.close();
    way.go();
  };
  const takeFirst = useEffectEvent(() => {
    setHurried(false);
    take(ways[0]);
  });
  useEffect(() => {
    if (hurried && settled) takeFirst();
  }, [hurried, settled]);
  useEffect(() => {
    document.getElementById(wayId(at))?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.nativeEvent.isComposing || !["ArrowDown", "ArrowUp", "Enter"].includes(key)) return;
    event.preventDefault();
    if (key === "Enter" && !settled && place === 0) setHurried(true);
    else if (key === "Enter") take(ways[at]);
    else setPlace((at + (key === "ArrowDown" ? 1 : -1) + ways.length) % Math.max(1, ways.length));
  };
  const nothing = ways.length === 0 && settled;
  return (
    <Spotlight.Root
      shortcut={null}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      scrollable
      maxHeight={480}
      onSpotlightClose={() => type("")}
    >
      <TextInput
        size="lg"
        variant="unstyled"
        classNames={{ root: classes.finder, input: classes.finderField }}
        placeholder={t("find")}
        aria-label={t("find")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        role="combobox"
        aria-expanded={ways.length > 0}
        aria-controls="found"
        aria-activedescendant={ways[at] ? wayId(at) : undefined}
        data-autofocus
      />
      <p role="status" className={classes.heard}>
        {typed.trim() !== "" && settled && t(nothing ? "nothingFound" : "found", { n: ways.length })}
      </p>
      <Spotlight.ActionsList id="found" role="listbox" aria-label={t("findShort")}>
        {groups.map(({ label, ways: some }) => (
          <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
            {some.map((way) => (
              <Way key={way.id} way={way} place={ways.indexOf(way)} at={at} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {nothing && <Spotlight.Empty>{t("nothingFound")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const wayId = (place: number): string => `found-${place}`;

function Way({ way, place, at }: { way: Way; place: number; at: number }) {
  return (
    <Spotlight.Action
      id={wayId(place)}
      role="option"
      aria-selected={place === at}
      data-selected={place === at || undefined}
      label={way.label}
      description={way.says}
      leftSection={<way.icon size={18} stroke={1.6} aria-hidden />}
      onClick={way.go}
    />
  );
}

/** Where what is typed could lead, kind by kind; settled once the server has said all it knows of it. */
function useGroups(typed: string, places: readonly DeskPlace[]) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [text] = useDebouncedValue(typed.trim(), 120);
  const { customers, tickets, people, looking } = useFound(text);
  const to =
    (address: string, icon: Icon) =>
    (hit: Hit): Way => ({
      ...hit,
      icon,
      go: () => void navigate({ to: address, params: { id: hit.id } as never }),
    });
  const pages = placesFitting(places, typed).map(({ href, name, icon }): Way => ({
    id: href,
    label: t(name),
    says: "",
    icon,
    go: () => void navigate({ to: href }),
  }));
  const groups = [
    { label: t("customers"), ways: customers.map(to("/customers/$id", IconBuilding)) },
    { label: t("tickets"), ways: tickets.map(to("/tickets/$id", IconTicket)) },
    { label: t("people"), ways: people.map(to("/people/$id", IconUser)) },
    { label: t("pages"), ways: pages },
  ].filter(({ ways }) => ways.length > 0);
  return { groups, settled: text === typed.trim() && !looking };
}
