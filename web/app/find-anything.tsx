import "@mantine/spotlight/styles.css";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBuilding, IconSearch, IconTicket, IconUser } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import type { DeskPlace } from "./places.ts";
import { placesFitting } from "./places-fitting.ts";

/** Opens the finder. */
export const openFinder = (): void => spotlight.open();

/** Finds anything by Ctrl K: a customer by any part of any name, a ticket, one of our people, a page. */
export function FindAnything({ places }: { places: readonly DeskPlace[] }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 120);
  const { customers, tickets, people } = useFound(text);
  const go = (to: string, id?: string) => () => {
    setTyped("");
    void navigate(id === undefined ? { to } : { to, params: { id } as never });
  };
  const pages = placesFitting(places, typed);
  const nothing = customers.length + tickets.length + people.length + pages.length === 0;
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      scrollable
      maxHeight={480}
    >
      <Spotlight.Search placeholder={t("find")} aria-label={t("find")} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {customers.length > 0 && (
          <Spotlight.ActionsGroup label={t("customers")}>
            {customers.map(({ id, label, says }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={says}
                leftSection={<IconBuilding size={18} stroke={1.6} />}
                onClick={go("/customers/$id", id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {tickets.length > 0 && (
          <Spotlight.ActionsGroup label={t("tickets")}>
            {tickets.map(({ id, label, says }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={says}
                leftSection={<IconTicket size={18} stroke={1.6} />}
                onClick={go("/tickets/$id", id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t("people")}>
            {people.map(({ id, label, says }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={says}
                leftSection={<IconUser size={18} stroke={1.6} />}
                onClick={go("/people/$id", id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t("pages")}>
            {pages.map(({ href, name, icon: Shape }) => (
              <Spotlight.Action
                key={href}
                label={t(name)}
                leftSection={<Shape size={18} stroke={1.6} />}
                onClick={go(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t("nothingFound")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

type Hit = { id: string; label: string; says: string };

/** What the server finds for these words, each kind at most six. */
function useFound(text: string): { customers: Hit[]; tickets: Hit[]; people: Hit[] } {
  const how = { enabled: text !== "", placeholderData: keepPreviousData, retry: false };
  const customers = useAsk(customersApi.find, { text: text || " ", limit: 6 }, how);
  const tickets = useAsk(ticketsApi.list, { text, state: "all", limit: 6 }, how);
  const people = useAsk(staffApi.people, { text, limit: 6 }, how);
  if (text === "") return { customers: [], tickets: [], people: [] };
  return {
    customers: (customers.data?.rows ?? []).map(({ id, name, code, contact }) => ({
      id,
      label: name,
      says: contact?.name ?? code,
    })),
    tickets: (tickets.data?.rows ?? []).map(({ number, customerName, faultText }) => ({
      id: number,
      label: number,
      says: `${customerName} · ${faultText}`,
    })),
    people: (people.data?.rows ?? []).map(({ id, name, extension, email }) => ({
      id,
      label: name,
      says: extension ?? email,
    })),
  };
}
