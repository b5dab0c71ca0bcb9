import type { Work } from "../platform/work.ts";

/** The zone the company keeps its books in, which says in which year a ticket is numbered. */
export const companyZone = (work: Work): string => work.house.settings.zone;
