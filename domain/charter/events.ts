import type { ClauseId } from "./clause.ts";

/** What happens to the charter. */
export type CharterEvents = {
  "clause.changed": { clause: ClauseId; version: number };
};
