import type { Notice } from "./api.ts";

const addresses: Readonly<Record<string, (id: string) => string>> = {
  ticket: (id) => `/tickets/${id}`,
  // "<ticket>#<line>": a line of its timeline, or a reminder on it.
  "ticket-line": (id) => `/tickets/${id}`,
  promise: (id) => `/promises/${id}`,
  customer: (id) => `/customers/${id}`,
  "call-back": (id) => `/call-backs?id=${id}`,
  calendar: (id) => `/calendars?calendar=${id}`,
  complaint: (id) => `/complaints?id=${id}`,
  arrival: (id) => `/arrivals?id=${id}&shelf=all`,
  letter: () => "/notices/mail",
  staff: (id) => `/people/${id}`,
};

/** Where one does what a notice wants, or sees what it is about; null when that has no page. */
export const addressOf = ({
  about: { kind, id },
  wants,
  waits,
}: Pick<Notice, "about" | "wants" | "waits">): string | null =>
  kind === "ticket" && wants === "assign" && waits ? `/dispatch?ticket=${id}` : (addresses[kind]?.(id) ?? null);
