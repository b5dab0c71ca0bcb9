import type { Endpoint } from "@kept/domain/kit/api.ts";

/** The noun an endpoint is about, as live updates name it: "tickets" of "/api/tickets/:id/closure". */
export const resourceOf = (endpoint: Pick<Endpoint, "path">): string => endpoint.path.split("/")[2] ?? "";
