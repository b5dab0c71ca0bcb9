import type { Instant } from "../kit/instant.ts";

/** A promise as far as the order of a queue needs it. */
export type Owed = {
  clause: string;
  state: string;
  startedAt: Instant;
  dueAt: Instant | null;
  endedAt: Instant | null;
};

/** The promise that falls due first, or fell due first of those still not done; null when nothing is owed. */
export function nextClock<P extends Owed>(promises: readonly P[]): (P & { dueAt: Instant }) | null {
  const owed = promises.filter(
    (promise): promise is P & { dueAt: Instant } => promise.dueAt !== null && promise.endedAt === null,
  );
  return owed.reduce<(P & { dueAt: Instant }) | null>(
    (first, promise) => (first && first.dueAt <= promise.dueAt ? first : promise),
    null,
  );
}
