import { z } from "zod";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { ClauseId } from "@kept/domain/charter/clause-id.ts";
import type { promisesApi } from "@kept/domain/promises/api.ts";

/** The shelves of the list. */
export const shelves = ["open", "overdue", "kept", "broken", "released"] as const;

const Filters = z.object({
  state: z.enum(shelves).optional().catch(undefined),
  clause: ClauseId.optional().catch(undefined),
  customer: z.uuid().optional().catch(undefined),
  mine: z.coerce.boolean().optional().catch(undefined),
});
/** What the list is narrowed by, as it stands in the address. */
export type PromiseFilters = z.infer<typeof Filters>;

/** Reads the filters from an address; what makes no sense there is left out. */
export const filtersIn = (search: unknown): PromiseFilters => Filters.parse(search ?? {});

/** The filters as the server takes them. */
export const askFor = ({ state, clause, customer, mine }: PromiseFilters): AskOf<typeof promisesApi.exportList> => ({
  state: state ?? "open",
  ...(clause ? { clause } : {}),
  ...(customer ? { customerId: customer } : {}),
  ...(mine ? { mine: "true" } : {}),
});
