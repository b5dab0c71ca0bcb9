import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { listAskFor } from "@kept/domain/tickets/list-shape.ts";
import { ExportMenu } from "../platform/export-menu.tsx";
import type { TicketFilters } from "./ticket-filters.ts";

/** The list as it is filtered, ordered and shown, as a file. */
export const ExportList = ({ filters }: { filters: TicketFilters }) => (
  <ExportMenu of={ticketsApi.exportList} asked={{ ...listAskFor(filters), columns: filters.columns ?? "" }} />
);
