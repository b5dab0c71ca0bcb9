import { keepPreviousData } from "@tanstack/react-query";
import { customersApi } from "@kept/domain/customers/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { useAsk } from "../platform/use-ask.ts";

/** One thing that was found: what it is called, what is said of it, and its place in its address. */
export type Hit = { readonly id: string; readonly label: string; readonly says: string };

/** What the server finds for these words, each kind at most six; `looking` until all kinds have answered. */
export function useFound(text: string) {
  const how = { enabled: text !== "", placeholderData: keepPreviousData, retry: false };
  const customers = useAsk(customersApi.find, { text: text || " ", limit: 6 }, how);
  const tickets = useAsk(ticketsApi.list, { text, state: "all", limit: 6 }, how);
  const people = useAsk(staffApi.people, { text, limit: 6 }, how);
  const looking = text !== "" && [customers, tickets, people].some(({ isFetching }) => isFetching);
  if (text === "") return { customers: [], tickets: [], people: [], looking };
  return {
    looking,
    customers: (customers.data?.rows ?? []).map(({ id, name, code, contact }): Hit => ({
      id,
      label: name,
      says: contact?.name ?? code,
    })),
    tickets: (tickets.data?.rows ?? []).map(({ number, customerName, faultText }): Hit => ({
      id: number,
      label: number,
      says: `${customerName} · ${faultText}`,
    })),
    people: (people.data?.rows ?? []).map(({ id, name, extension, email }): Hit => ({
      id,
      label: name,
      says: extension ?? email,
    })),
  };
}
