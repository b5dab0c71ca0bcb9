import type { AskOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { TicketState, urgencies } from "@kept/domain/tickets/ticket.ts";

/** The filters of the list as they stand in the address; what is not set is left out. */
export type TicketFilters = {
  /** A shelf of the list: open, mine, unassigned, solved, closed, all. */
  view?: View;
  state?: string;
  urgency?: string;
  engineer?: string;
  customer?: string;
  tag?: string;
  q?: string;
  sort?: "clock" | "newest";
};

/** The shelves of the list, in the order of their keys 1 to 6. */
export const views = ["open", "mine", "unassigned", "solved", "closed", "all"] as const;
export type View = (typeof views)[number];

/** Reads the filters from the parameters of an address; what makes no sense is dropped. */
export function filtersIn(search: Readonly<Record<string, unknown>>): TicketFilters {
  const word = (key: string) => {
    const value = search[key];
    return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
  };
  const view = views.find((each) => each === word("view"));
  const state = TicketState.safeParse(word("state")).data;
  const urgency = urgencies.find((each) => each === word("urgency"));
  const sort = word("sort") === "newest" ? ("newest" as const) : undefined;
  const given = {
    view,
    state,
    urgency,
    sort,
    engineer: word("engineer"),
    customer: word("customer"),
    tag: word("tag"),
    q: word("q"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What the server is asked for these filters. */
export function askFor(filters: TicketFilters): AskOf<typeof ticketsApi.list> {
  const { view = "open", state, urgency, engineer, customer, tag, q, sort } = filters;
  const shelf = view === "mine" || view === "unassigned" ? "open" : view;
  return {
    state: state ?? shelf,
    ...(view === "mine" ? { mine: "true" } : {}),
    ...(view === "unassigned" ? { unassigned: "true" } : {}),
    ...(urgency ? { urgency } : {}),
    ...(engineer ? { engineerId: engineer } : {}),
    ...(customer ? { customerId: customer } : {}),
    ...(tag ? { tag } : {}),
    ...(q ? { text: q } : {}),
    ...(sort ? { sort } : {}),
    limit: 60,
  };
}
