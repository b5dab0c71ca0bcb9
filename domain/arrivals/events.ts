import type { ArrivalChannel, ArrivalKind, Settlement } from "./arrival.ts";

/** What the arrivals room announces. */
export type ArrivalEvents = {
  "arrival.came": { arrivalId: string; channel: ArrivalChannel; kind: ArrivalKind };
  "arrival.settled": { arrivalId: string; as: Settlement; ticketId: string | null };
};
