import type { ClauseId } from "../charter/clause.ts";
import type { ArrivalKind } from "./arrival.ts";

/** Which promise something that came in begins: a fax is answered in its own time (3.2c), a report and a caller who did not get through are owed a response (3.3a), all else nothing. */
export function owedClause(kind: ArrivalKind): ClauseId | null {
  switch (kind) {
    case "fax":
      return "3.2c";
    case "report":
    case "missed-call":
    case "abandoned-call":
      return "3.3a";
    case "reply":
    case "unsent-fax":
    case "bounce":
    case "automatic-answer":
    case "spam":
      return null;
  }
}
