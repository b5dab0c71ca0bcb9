import type { About } from "@kept/domain/notices/api.ts";

const addresses: Readonly<Record<string, (id: string) => string>> = {
  ticket: (id) => `/tickets/${id}`,
  promise: (id) => `/promises/${id}`,
  customer: (id) => `/customers/${id}`,
  "call-back": (id) => `/call-backs?open=${id}`,
  complaint: () => "/supervisor",
  staff: (id) => `/people/${id}`,
};

/** Where the thing stands that a notice is about; null when it has no page. */
export const addressOf = ({ kind, id }: About): string | null => addresses[kind]?.(id) ?? null;
