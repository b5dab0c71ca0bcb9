import { z } from "zod";
import type { AskOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { listAskFor, shapeIn, type ListShape } from "@kept/domain/tickets/list-shape.ts";

/** What the list shows, as it stands in the address; what is not set is left out. */
export type TicketFilters = ListShape & {
  /** The saved view it came from. */
  saved?: string;
};

/** Reads the filters from the parameters of an address; what makes no sense is dropped. */
export function filtersIn(search: Readonly<Record<string, unknown>>): TicketFilters {
  const saved = z.uuid().safeParse(search["saved"]).data;
  return { ...shapeIn(search), ...(saved ? { saved } : {}) };
}

/** What the server is asked for these filters. */
export const askFor = (filters: TicketFilters): AskOf<typeof ticketsApi.list> => ({
  ...listAskFor(filters),
  limit: 60,
});
